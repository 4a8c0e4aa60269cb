/** The stage of the journeys in a browser: a server, a Chromium, people in front of it, and what they look at. */
package city.training.journeys.browser.stage;
