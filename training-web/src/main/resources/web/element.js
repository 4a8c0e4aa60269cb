import { ReactiveElement } from "./lib/reactive-element/reactive-element.js";
import { render } from "./lib/lit-html/lit-html.js";

/** Base of our elements: draws `template()` into the shadow root whenever a property or a controller asks for it. */
export class TrainingElement extends ReactiveElement {
  createRenderRoot() {
    const root = super.createRenderRoot();
    root.adoptedStyleSheets = this.constructor.sheets;
    return root;
  }

  update(changed) {
    super.update(changed);
    render(this.template(), this.renderRoot, { host: this });
  }

  /** Tells the host page, also through shadow boundaries. */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
