// The desk: what is pointed at in the list lights up in the text, and the other way round; a file may be dropped anywhere.
export function desk() {
  const light = (number) => {
    for (const mark of document.querySelectorAll("[data-desk] mark[data-entries]")) {
      mark.classList.toggle("lit", number !== null && mark.dataset.entries.split(" ").includes(number));
    }
    for (const entry of document.querySelectorAll("[data-desk] .desk-entry")) {
      entry.classList.toggle("lit", entry.dataset.entry === number);
    }
  };
  const point = (event) => {
    const entry = event.target.closest?.("[data-desk] .desk-entry");
    const mark = event.target.closest?.("[data-desk] mark[data-entries]");
    if (entry) light(entry.dataset.entry);
    else if (mark) light(mark.dataset.entries.split(" ")[0]);
  };
  document.addEventListener("mouseover", point);
  document.addEventListener("focusin", point);
  document.addEventListener("dragover", (event) => {
    if (document.querySelector("[data-desk-drop]") && event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    const form = document.querySelector("[data-desk-drop]");
    if (!form || !event.dataTransfer?.files.length) return;
    event.preventDefault();
    form.elements.file.files = event.dataTransfer.files;
    form.elements.text.value = "";
    form.submit();
  });
}
