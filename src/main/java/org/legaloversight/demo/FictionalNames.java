package org.legaloversight.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Names of nobody. Firms are called after landscapes of old poems, which hardly any real firm is: a trial run puts them
 * under rectification orders.
 */
final class FictionalNames {

  private static final String VERSES = "晴听望枕揽沐映栖拾抱倚寻渡漱吟霁苍翠碧素澄静幽暖疏晓暮远清云烟星";
  private static final String SCENES = "川松岫荷竹溪泉岚霞雪梅兰枫柳帆鹤鹭雁桐樟蓼芷湖洲渚汀月霜露桥舟石";
  private static final String SURNAMES = "王李张刘陈杨黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红鹏辉波斌宇浩凯健俊帆旭宁婷雪琳晶欣颖慧怡佳悦晨曦岚钰涵哲睿航博文思远志诚立新建国海燕春梅家豪子轩雨桐若溪清扬知行";
  private static final List<String> ROADS = List.of("人民路", "解放路", "建设路", "迎宾路", "五一路", "车站路", "文化路", "滨江路", "湘江路", "朝阳路",
      "芙蓉路", "韶山路", "长安路", "学院路", "新华路", "和平路");

  private final Random random;
  private final List<String> words = new ArrayList<>();

  FictionalNames(Random random) {
    this.random = random;
    VERSES.chars().forEach(verse -> SCENES.chars().forEach(scene -> words.add("" + (char) verse + (char) scene)));
    Collections.shuffle(words, random);
  }

  /** A firm's word, never given twice. */
  String word() {
    return words.remove(words.size() - 1);
  }

  String person() {
    String name = "" + one(SURNAMES) + one(GIVEN);
    return random.nextInt(4) == 0 ? name : name + one(GIVEN);
  }

  /** Road and number. */
  String address() {
    return ROADS.get(random.nextInt(ROADS.size())) + (1 + random.nextInt(600)) + "号";
  }

  private char one(String characters) {
    return characters.charAt(random.nextInt(characters.length()));
  }
}
