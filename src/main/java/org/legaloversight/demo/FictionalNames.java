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
  private static final List<String> GIVEN = List.of((
      "伟 芳 敏 静 丽 强 磊 军 勇 艳 涛 超 霞 平 刚 英 玲 鹏 辉 波 斌 宇 浩 凯 健 琳 颖 慧 怡 晨 岚 哲 睿 帆 蓉 莉 峰 毅 "
      + "建国 建军 志强 志远 国强 国庆 文斌 文辉 海燕 海波 春梅 春生 秀兰 秀英 丽华 丽娟 晓岚 晓东 晓敏 晓明 小军 小红 玉兰 玉华 红梅 红霞 "
      + "新华 新民 明辉 明德 立新 立平 卫国 卫东 永康 永胜 家豪 家明 俊杰 俊峰 子轩 子涵 雨桐 雨晴 思远 思琪 若溪 若兰 清扬 知行 博文 博雅 "
      + "欣怡 欣然 佳慧 佳宁 婷婷 梦洁 雅琴 雪梅 嘉欣 诗涵 泽宇 浩然 宏伟 宏图 正阳 正华 光明 光辉 振华 振宇 少华 少平 桂芳 桂林 凤英 冬梅 "
      + "湘平 湘君 楚云 岳峰 云飞 云峰 一凡 一鸣 天佑 启明 承志 怀瑾 书恒 书瑶").split(" "));
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
    return SURNAMES.charAt(random.nextInt(SURNAMES.length())) + GIVEN.get(random.nextInt(GIVEN.size()));
  }

  /** Road and number. */
  String address() {
    return ROADS.get(random.nextInt(ROADS.size())) + (1 + random.nextInt(600)) + "号";
  }
}
