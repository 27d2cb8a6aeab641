// Reads a page aloud, line by line, where the browser has a voice in its language.
const LINES = "h1, h2, h3, h4, p, li, dt, dd, th, td, legend, label, summary, button, .govuk-hint";
const SENTENCE = /[^.!?…]+[.!?…]*\s*/g;

/** Shows the button where there is a voice; a second press stops. */
export function aloud() {
  const speech = window.speechSynthesis;
  const buttons = Array.from(document.querySelectorAll("[data-mc-aloud]"));
  if (!speech || buttons.length === 0) {
    return;
  }
  const language = document.documentElement.lang;
  let reading = null;

  const offer = () => {
    const voice = speech.getVoices().some((one) => one.lang.toLowerCase().startsWith(language));
    buttons.forEach((button) => (button.parentElement.hidden = !voice));
  };
  const label = (on) =>
    buttons.forEach((button) => {
      button.dataset.mcStart ??= button.textContent;
      button.textContent = on ? button.dataset.mcAloud : button.dataset.mcStart;
    });
  const mark = (line) => {
    document.querySelectorAll(".mc-aloud").forEach((one) => one.classList.remove("mc-aloud"));
    line?.classList.add("mc-aloud");
  };
  const stop = () => {
    reading = null;
    speech.cancel();
    mark(null);
    label(false);
  };
  const read = (lines, run) => {
    if (reading !== run) {
      return;
    }
    const line = lines.shift();
    if (!line) {
      stop();
      return;
    }
    mark(line);
    line.scrollIntoView({ block: "nearest" });
    // Some browsers fall silent within a long text.
    const sentences = words(line).match(SENTENCE) ?? [words(line)];
    sentences.forEach((sentence, index) => {
      const said = new SpeechSynthesisUtterance(sentence);
      said.lang = language;
      if (index === sentences.length - 1) {
        said.onend = said.onerror = () => read(lines, run);
      }
      speech.speak(said);
    });
  };

  offer();
  speech.addEventListener?.("voiceschanged", offer);
  window.addEventListener("pagehide", () => speech.cancel());
  buttons.forEach((button) =>
    button.addEventListener("click", () => {
      if (reading) {
        stop();
        return;
      }
      reading = {};
      label(true);
      button.closest("details")?.removeAttribute("open");
      const shown = Array.from(document.querySelectorAll(LINES.replace(/[^,]+/g, "main $&"))).filter(
        (line) => line.getClientRects().length > 0 && words(line) && !line.querySelector(LINES),
      );
      read(shown, reading);
    }),
  );
}

function words(line) {
  return line.textContent.replace(/\s+/g, " ").trim();
}
