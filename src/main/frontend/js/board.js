// A board reads its calls aloud: from sounds of the server, else with the browser's Vietnamese voice, else a chime
// alone. Browsers let a page sound only after somebody pressed something on it, so one press turns it on.
import { announcer } from "./announcer.js";
import { turns } from "./turns.js";

const CHIME = "chuong";
const GAP = 0.06;
const LONGEST = 20_000;
const KEPT = "mc-sound";

const place = document.querySelector("[data-mc-calls]");
const button = document.querySelector("[data-mc-sound]");
const hint = document.querySelector("[data-mc-sound-hint]");
const sounds = new Map();
let audio = null;
let on = false;
let playing = [];
let before = Promise.resolve();
// Asked for once, browsers load their voices.
window.speechSynthesis?.getVoices();

turns();

const look = announcer(say);
const see = () => look(calls(), on);

if (place && button && window.AudioContext) {
  button.hidden = false;
  show();
  button.addEventListener("click", () => (on ? turnOff() : turnOn()));
  see();
  new MutationObserver(see).observe(place, { childList: true });
  // A board that was started again sounds by itself where the browser was told to allow it.
  if (localStorage.getItem(KEPT)) {
    audio = new AudioContext();
    setTimeout(() => audio.state === "running" && !on && turnOn(), 300);
  }
}

function calls() {
  return Array.from(place.querySelectorAll("[data-mc-call]"), (one) => ({
    key: one.dataset.mcCall,
    clips: one.dataset.mcClips.split(" ").filter(Boolean),
    words: one.dataset.mcWords,
  }));
}

async function turnOn() {
  audio ??= new AudioContext();
  on = true;
  localStorage.setItem(KEPT, "on");
  show();
  await audio.resume();
  await play([await load(CHIME)]);
  const spoken = (await load("moi-so")) || vietnamese();
  if (on) {
    hint.textContent = spoken ? button.dataset.mcHintOn : button.dataset.mcHintChime;
  }
}

function turnOff() {
  on = false;
  localStorage.removeItem(KEPT);
  playing.forEach((sound) => sound.stop());
  window.speechSynthesis?.cancel();
  show();
}

function show() {
  button.textContent = on ? button.dataset.mcOff : button.dataset.mcOn;
  hint.textContent = on ? button.dataset.mcHintOn : button.dataset.mcHintOff;
  button.parentElement.classList.toggle("mc-board__sound--on", on);
}

async function say(call) {
  if (!on) {
    return;
  }
  const chime = await load(CHIME);
  const words = await Promise.all(call.clips.map(load));
  if (words.length > 0 && words.every(Boolean)) {
    await play([chime, ...words]);
  } else {
    await play([chime]);
    await speak(call.words);
  }
}

function load(clip) {
  if (!sounds.has(clip)) {
    sounds.set(clip, fetchSound(clip));
  }
  return sounds.get(clip);
}

async function fetchSound(clip) {
  try {
    const answer = await fetch("/tieng/" + clip);
    return answer.ok ? await audio.decodeAudioData(await answer.arrayBuffer()) : null;
  } catch {
    // The line broke, or the sound is none: asked for again with the next call.
    sounds.delete(clip);
    return null;
  }
}

// Nothing sounds beside anything else, the chime that says that sound is on included.
function play(buffers) {
  before = before.then(() => playNow(buffers.filter(Boolean)));
  return before;
}

// One after the other without a gap that a busy page could make longer; over when the last one is.
function playNow(buffers) {
  return new Promise((over) => {
    let at = audio.currentTime + GAP;
    playing = buffers.map((buffer) => {
      const sound = audio.createBufferSource();
      sound.buffer = buffer;
      sound.connect(audio.destination);
      sound.start(at);
      at += buffer.duration + GAP;
      return sound;
    });
    if (!on || playing.length === 0) {
      playing.forEach((sound) => sound.stop());
      over();
      return;
    }
    playing[playing.length - 1].onended = over;
    setTimeout(over, Math.min(LONGEST, (at - audio.currentTime) * 1000 + 2_000));
  });
}

function vietnamese() {
  return window.speechSynthesis?.getVoices().find((one) => one.lang.toLowerCase().startsWith("vi"));
}

function speak(words) {
  const voice = vietnamese();
  if (!voice) {
    return Promise.resolve();
  }
  return new Promise((over) => {
    const said = new SpeechSynthesisUtterance(words);
    said.voice = voice;
    said.lang = voice.lang;
    said.rate = 0.9;
    said.onend = said.onerror = over;
    setTimeout(over, LONGEST);
    window.speechSynthesis.speak(said);
  });
}
