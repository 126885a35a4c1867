// All of this is comfort: the page works without it.
(() => {
  const one = (id) => document.getElementById(id);

  // Switching views keeps the place: the block at the top of the window stays there, also where the browser does not see to it.
  const blocks = [...document.querySelectorAll(".text-flow :is(.p, .item, .l, h2, h3, h4, tr, .gap)")];
  let anchor, offset = 0;
  const look = () => {
    const top = (block) => block.getBoundingClientRect().top;
    const last = blocks.findLast((block) => top(block) < 60), next = blocks.find((block) => top(block) >= 60);
    anchor = next && top(next) < innerHeight * 0.8 ? next : last;
    offset = anchor ? anchor.getBoundingClientRect().top : 0;
  };
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; look(); });
  }, { passive: true });
  for (const input of document.querySelectorAll("input[name=view]")) {
    input.addEventListener("change", () => {
      if (anchor && scrollY > 0) scrollBy({ top: anchor.getBoundingClientRect().top - offset, behavior: "instant" });
    });
  }
  look();

  // The citation of the paragraph that the address names.
  const citation = one("tk-citation"), passage = one("tk-passage"), copy = one("tk-copy");
  if (!citation) return;
  const whole = citation.textContent.trim().replace(/\.$/, "");
  const show = () => {
    const link = location.hash && document.querySelector(`.anchor[href="${CSS.escape(location.hash)}"]`);
    const base = citation.dataset.uri || location.href.split("#")[0];
    passage.textContent = link ? `Paragraph ${link.textContent}: ${base}${location.hash}` : "";
    copy.dataset.text = link ? `${whole}, ¶ ${link.textContent}, ${base}${location.hash}.` : `${whole}.`;
    copy.textContent = link ? "Copy the citation of this paragraph" : "Copy the citation";
  };
  addEventListener("hashchange", show);
  show();
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(copy.dataset.text);
      copy.textContent = "Copied";
    } catch {
      passage.textContent = copy.dataset.text;
    }
  });
})();
