package org.legaloversight.document;

import java.nio.charset.StandardCharsets;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** 预览 across every page, behind the text, in the way Word makes a watermark: what is not issued must not be taken for it. */
final class PreviewMark {

  private static final String SHAPE = """
      <w:r xmlns:w="%s" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><w:pict>
      <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas>
      <v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/>
      <v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>
      <v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>
      <v:shape id="预览%d" type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;width:330pt;height:150pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" fillcolor="#d9d9d9" stroked="f">
      <v:fill opacity=".6"/><v:textpath style="font-family:&quot;黑体&quot;;font-size:1pt" string="预览"/></v:shape></w:pict></w:r>""";

  private PreviewMark() {}

  /** @param number of the header, so that no two shapes of a file have one name */
  static void put(Document header, int number) throws Exception {
    Document shape = WordXml.parse(SHAPE.formatted(WordXml.W, number).getBytes(StandardCharsets.UTF_8));
    Element first = WordXml.all(header.getDocumentElement(), "p").get(0);
    first.appendChild(header.importNode(shape.getDocumentElement(), true));
  }
}
