// Pages of a scanned pile are dragged from paper to paper. The list of choices beside each page says the same, by
// keyboard, and is what is sent: without this script nothing is missing.
const papers = [...document.querySelectorAll("[data-mc-paper]")];
const said = document.querySelector("[data-mc-moved]");
let dragged = null;

for (const sheet of document.querySelectorAll("[data-mc-sheet]")) {
  sheet.draggable = true;
  for (const inside of sheet.querySelectorAll("a, img")) {
    inside.draggable = false;
  }
  sheet.addEventListener("dragstart", (event) => {
    dragged = sheet;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", sheet.dataset.mcSheet);
    sheet.classList.add("mc-dragged");
    document.documentElement.classList.add("mc-dragging");
  });
  sheet.addEventListener("dragend", () => {
    dragged = null;
    sheet.classList.remove("mc-dragged");
    document.documentElement.classList.remove("mc-dragging");
    papers.forEach((paper) => paper.classList.remove("mc-paper--over"));
  });
  const choice = sheet.querySelector("select");
  choice.addEventListener("change", () => {
    move(sheet, papers.find((paper) => paper.dataset.mcPaper === choice.value));
    choice.focus();
    sheet.scrollIntoView({ block: "nearest" });
  });
}

for (const paper of papers) {
  paper.addEventListener("dragover", (event) => {
    if (dragged) {
      event.preventDefault();
      papers.forEach((other) => other.classList.toggle("mc-paper--over", other === paper));
    }
  });
  paper.addEventListener("drop", (event) => {
    if (dragged) {
      event.preventDefault();
      dragged.querySelector("select").value = paper.dataset.mcPaper;
      move(dragged, paper);
    }
  });
}

/** To its place among the pages of a paper, which keep the order in which they were read. */
function move(sheet, paper) {
  if (!paper) {
    return;
  }
  const pages = paper.querySelector("ol");
  const behind = [...pages.children].find((other) => Number(other.dataset.mcOrder) > Number(sheet.dataset.mcOrder));
  pages.insertBefore(sheet, behind ?? null);
  papers.forEach((one) => one.classList.toggle("mc-paper--empty", one.querySelector("ol").children.length === 0));
  said.textContent = sheet.querySelector("label").textContent + " → " + paper.querySelector("h2").textContent;
}
