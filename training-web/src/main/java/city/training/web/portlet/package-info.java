/** The pages: the portlet without JavaScript, the stand-alone page, the iframe page, login and logout. */
@org.jspecify.annotations.NullMarked
package city.training.web.portlet;
