package eu.spindle.edge;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/**
 * Renders the HTML templates of an application, which are compiled with its classes and escape their values. The
 * template of a record has the same name and package: {@code publication/WallPage.jte} renders
 * {@code publication.WallPage}.
 */
public final class HtmlTemplates {

    private final String root;
    private final TemplateEngine engine;

    /**
     * Creates a renderer.
     *
     * @param root the application's root package, to which the folders of templates are relative
     */
    public HtmlTemplates(String root) {
        this.root = root;
        this.engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, root);
    }

    /** Renders a record with its template. */
    public String render(Record model) {
        String name = model.getClass().getName().substring(root.length() + 1);
        StringOutput html = new StringOutput();
        engine.render(name.replace('.', '/') + ".jte", model, html);
        return html.toString();
    }
}
