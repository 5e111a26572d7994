package eu.spindle.gateway.publication;

/** A page without scripts; a record that implements it is rendered with the template of its name. */
public interface PublicPage {

    PageLayout layout();
}
