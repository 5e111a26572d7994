package eu.spindle.gateway.publication;

/** A page without scripts; each record that implements it has a template with the same name. */
public interface PublicPage {

    PageLayout layout();
}
