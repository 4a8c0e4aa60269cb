/** What all pages have in common: their address, their headers, their static files and what a failure looks like. */
@org.jspecify.annotations.NullMarked
package city.training.web.portlet.site;
