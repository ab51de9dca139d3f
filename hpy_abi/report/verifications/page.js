
"use strict";
(() => {
  document.documentElement.classList.add("js");

  const dialog = document.querySelector("dialog");
  const body = dialog.querySelector(".body");
  const title = document.getElementById("dialog-title");
  let home = null; // where the shown detail stands in the page, and who opened it
  const restore = () => {
    if (!home) return;
    home.place.replaceWith(home.detail);
    const { button } = home;
    home = null;
    if (button.isConnected) button.focus();
  };
  // told only after a while, when another cell may have been opened already
  dialog.addEventListener("close", () => dialog.open || restore());
  dialog.querySelector(".close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  for (const button of document.querySelectorAll("[data-detail]")) {
    button.addEventListener("click", () => {
      restore();
      const detail = document.getElementById(button.dataset.detail);
      const place = document.createComment("");
      detail.replaceWith(place);
      home = { detail, place, button };
      title.textContent = detail.querySelector(".title strong").textContent;
      body.replaceChildren(detail);
      dialog.showModal();
      body.scrollTop = 0;
      title.focus();
    });
  }
  // what is printed is the page, where the shown detail is missing while the dialog has it
  window.addEventListener("beforeprint", () => {
    if (dialog.open) dialog.close();
    restore();
  });

  for (const wheel of document.querySelectorAll(".wheel")) {
    const bodies = [...wheel.querySelectorAll("tbody")];
    const rows = [...wheel.querySelectorAll("tr.row")];
    const status = wheel.querySelector(".shown");

    const filters = [...wheel.querySelectorAll("[data-filter]")];
    for (const filter of filters) {
      filter.addEventListener("click", () => {
        const wanted = filter.dataset.filter;
        for (const other of filters) other.setAttribute("aria-pressed", String(other === filter));
        for (const row of rows) {
          const fields = [...row.querySelectorAll("[data-verdict]")];
          row.hidden = wanted !== "" && !fields.some((one) => one.dataset.verdict === wanted);
        }
        for (const group of bodies) group.hidden = !group.querySelector("tr.row:not([hidden])");
        const shown = rows.filter((row) => !row.hidden).length;
        status.textContent = wanted ? `${shown} of ${rows.length} interpreters` : "";
      });
    }

    const sorts = [...wheel.querySelectorAll("button.sort")];
    const heads = sorts.map((one) => one.closest("th"));
    // the columns as they stand in a row: the head's last but for its second line
    const first = heads.filter((head) => head.rowSpan === 2);
    const order = [first[0], first[1], ...heads.filter((head) => head.rowSpan === 1), first[2]];
    for (const head of heads) {
      const column = order.indexOf(head);
      const value = (row) => Number(row.children[column].dataset.sort);
      head.querySelector("button").addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const sign = down ? -1 : 1;
        for (const group of bodies) {
          const own = [...group.querySelectorAll("tr.row")];
          own.sort((a, b) => sign * (value(a) - value(b)) || rows.indexOf(a) - rows.indexOf(b));
          group.append(...own);
        }
        // interpreters keep to their group, and the group with the first of all comes first
        const best = (group) => value(group.querySelector("tr.row")) * sign;
        const groups = column === 0 ? bodies : [...bodies].sort((a, b) => best(a) - best(b));
        wheel.querySelector("table").append(...groups);
      });
    }
  }
})();
