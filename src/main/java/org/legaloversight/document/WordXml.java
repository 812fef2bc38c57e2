package org.legaloversight.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The little of WordprocessingML (ISO/IEC 29500) that filling a template needs: paragraphs, and the pieces of text in them. */
final class WordXml {

  static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static final String DTD = "http://apache.org/xml/features/disallow-doctype-decl";

  private WordXml() {}

  /**
   * A part of a file somebody may have edited anywhere: no document type, and nothing loaded from outside. By the JDK's own reader, so
   * that the same values give the same file whatever other readers a library brings along.
   */
  static Document parse(byte[] part) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(DTD, true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
  }

  static byte[] write(Document document) {
    try {
      document.setXmlStandalone(true);
      ByteArrayOutputStream part = new ByteArrayOutputStream();
      TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(document), new StreamResult(part));
      return part.toByteArray();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean is(Node node, String name) {
    return W.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
  }

  static List<Node> children(Node parent) {
    return list(parent.getChildNodes());
  }

  static List<Element> all(Element within, String name) {
    return list(within.getElementsByTagNameNS(W, name)).stream().map(Element.class::cast).toList();
  }

  private static List<Node> list(NodeList nodes) {
    List<Node> list = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      list.add(nodes.item(i));
    }
    return list;
  }

  /** The pieces of text of this paragraph, without those of a text box in it. */
  static List<Element> texts(Element paragraph) {
    return all(paragraph, "t").stream().filter(text -> paragraphOf(text) == paragraph).toList();
  }

  private static Node paragraphOf(Node node) {
    Node parent = node.getParentNode();
    while (!is(parent, "p")) {
      parent = parent.getParentNode();
    }
    return parent;
  }

  static String text(Element paragraph) {
    return texts(paragraph).stream().map(Node::getTextContent).collect(Collectors.joining());
  }

  /** As it is read: with its line breaks and tabs. */
  static String readable(Element paragraph) {
    StringBuilder text = new StringBuilder();
    list(paragraph.getElementsByTagNameNS(W, "*")).forEach(node -> text.append(switch (node.getLocalName()) {
      case "t" -> node.getTextContent();
      case "br" -> "\n";
      case "tab" -> is(node.getParentNode(), "r") ? " " : "";
      default -> "";
    }));
    return text.toString();
  }

  static Element make(Node beside, String name) {
    return beside.getOwnerDocument().createElementNS(W, "w:" + name);
  }

  /** The attribute w:val of the first such element, or "". */
  static String value(Element within, String name) {
    return all(within, name).stream().findFirst().map(element -> element.getAttributeNS(W, "val")).orElse("");
  }
}
