// The frame's height, for a host page that wants to fit the frame to it; nothing personal, so every host may hear it.
document.addEventListener("training-height", ({ detail }) => {
  window.parent.postMessage({ type: "training-height", height: detail.height }, "*");
});
