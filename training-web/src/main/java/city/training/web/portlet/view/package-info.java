/** What the pages say and show: texts, times, cards and the templates they are poured into. */
@org.jspecify.annotations.NullMarked
package city.training.web.portlet.view;
