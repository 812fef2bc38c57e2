package org.legaloversight.archive.verifier;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A BPMN diagram drawn from the positions it holds itself: shapes, flows and labels, without the marks of bpmn-js for kinds of tasks.
 * The steps whose forms were filled in are tinted.
 */
final class DiagramPicture {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
  private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
  private static final String DD = "http://www.omg.org/spec/DD/20100524/DI";
  private static final int MARGIN = 20;

  private final Document diagram;
  private final Set<String> passed;
  private final Map<String, Element> elements = new HashMap<>();
  private final List<String> drawn = new ArrayList<>();
  private double right;
  private double bottom;
  private double left = Double.MAX_VALUE;
  private double top = Double.MAX_VALUE;

  private DiagramPicture(String bpmn, Set<String> passed) {
    this.diagram = parse(bpmn);
    this.passed = passed;
    all(diagram.getElementsByTagNameNS(BPMN, "*")).forEach(element -> elements.put(element.getAttribute("id"), element));
  }

  /** @throws Unreadable when it is no diagram that could be drawn */
  static Drawn of(String bpmn, Set<String> passed) {
    DiagramPicture picture = new DiagramPicture(bpmn, passed);
    return new Drawn(picture.title(), picture.svg());
  }

  /** @param title the name of the process */
  record Drawn(String title, String svg) {}

  private String title() {
    List<Element> processes = all(diagram.getElementsByTagNameNS(BPMN, "process"));
    return processes.isEmpty() ? "" : processes.get(0).getAttribute("name");
  }

  private String svg() {
    all(diagram.getElementsByTagNameNS(DI, "BPMNShape")).forEach(this::shape);
    all(diagram.getElementsByTagNameNS(DI, "BPMNEdge")).forEach(this::edge);
    boolean empty = left > right;
    String width = empty ? "1" : n(right - left + 2 * MARGIN);
    String height = empty ? "1" : n(bottom - top + 2 * MARGIN);
    String frame = (empty ? "0 0" : n(left - MARGIN) + " " + n(top - MARGIN)) + " " + width + " " + height;
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="%s" font-family="'Source Han Sans SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif" font-size="12" fill="#1e2a3a">
        <defs><marker id="end" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 1 L10 5 L0 9 z" fill="#56657a"/></marker></defs>
        %s
        </svg>
        """.formatted(width, height, frame, String.join("\n", drawn));
  }

  private void shape(Element shape) {
    Element of = elements.get(shape.getAttribute("bpmnElement"));
    List<Element> bounds = all(shape.getElementsByTagNameNS(DC, "Bounds"));
    if (of == null || bounds.isEmpty()) {
      return;
    }
    Box box = box(bounds.get(0));
    String kind = of.getLocalName();
    String name = of.getAttribute("name");
    if (kind.equals("participant") || kind.equals("lane")) {
      drawn.add(box.rectangle(0, "none", "#8a99ad", 1));
      drawn.add(Label.upright(box, name));
    } else if (kind.endsWith("Event")) {
      drawn.add(box.circle(kind, passed.contains(of.getAttribute("id"))));
      label(bounds, name);
    } else if (kind.endsWith("Gateway")) {
      drawn.add(box.diamond(kind));
      label(bounds, name);
    } else {
      drawn.add(box.rectangle(8, passed.contains(of.getAttribute("id")) ? "#dbe8f7" : "#fff", "#1f4e8c", kind.equals("callActivity") ? 3 : 1.5));
      drawn.add(kind.equals("subProcess") ? Label.atTop(box, name) : Label.within(box, name));
    }
  }

  private void edge(Element edge) {
    Element of = elements.get(edge.getAttribute("bpmnElement"));
    List<Element> points = all(edge.getElementsByTagNameNS(DD, "waypoint"));
    String line = String.join(" ", points.stream().map(point -> n(number(point, "x")) + "," + n(number(point, "y"))).toList());
    drawn.add("<polyline points=\"" + line + "\" fill=\"none\" stroke=\"#56657a\" stroke-width=\"1.3\" marker-end=\"url(#end)\"/>");
    List<Element> bounds = all(edge.getElementsByTagNameNS(DC, "Bounds"));
    if (of != null && !bounds.isEmpty()) {
      drawn.add(Label.beside(box(bounds.get(0)), of.getAttribute("name")));
    }
  }

  /** The label of a shape that has its name beside it. */
  private void label(List<Element> bounds, String name) {
    if (bounds.size() > 1) {
      drawn.add(Label.beside(box(bounds.get(1)), name));
    }
  }

  private Box box(Element bounds) {
    Box box = new Box(number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
    left = Math.min(left, box.x());
    top = Math.min(top, box.y());
    right = Math.max(right, box.x() + box.width());
    bottom = Math.max(bottom, box.y() + box.height());
    return box;
  }

  private static double number(Element element, String attribute) {
    try {
      return Double.parseDouble(element.getAttribute(attribute));
    } catch (NumberFormatException e) {
      throw new Unreadable("流程图中“" + attribute + "”不是数");
    }
  }

  /** Without useless digits, in whatever country. */
  static String n(double number) {
    double rounded = Math.round(number * 10) / 10.0;
    return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
  }

  private static List<Element> all(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static Document parse(String bpmn) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(bpmn)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new Unreadable("流程图不是可读的文件");
    }
  }
}
