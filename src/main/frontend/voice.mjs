// Makes the sounds of calls into $VOICE: one small WAV for each line of voice-clips.csv, spoken by espeak-ng, and a
// chime. Does nothing when no input has changed since the last build. Without espeak-ng only the chime is made: boards
// then use the browser's voice, and sounds of one's own take the place of any (docs/operations.md).
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.resolve(here, process.env.VOICE ?? "../../../target/classes/frontdesk/voice");
const list = path.join(here, "../resources/reference/voice-clips.csv");
const stamp = path.join(out, ".inputs");

// Samples a second of what is written: enough for speech in a hall, half of what espeak-ng makes.
const RATE = 11_025;
const MADE = 22_050;
const QUIET = 250;
const MARGIN = Math.round(RATE * 0.02);
const LOUD = 29_000;

const version = spawnSync("espeak-ng", ["--version"], { encoding: "utf8" });
const voice = !version.error && version.status === 0 ? version.stdout.trim() : "none";
const inputs = createHash("sha256")
  .update(voice)
  .update(fs.readFileSync(list))
  .update(fs.readFileSync(fileURLToPath(import.meta.url)))
  .digest("hex");
if (voice === "none") {
  console.warn(
    "espeak-ng is not installed: boards are built without a Vietnamese voice and use the browser's, or a chime alone." +
      " Debian: apt-get install espeak-ng",
  );
}
if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === inputs) {
  process.exit(0);
}
fs.rmSync(out, { recursive: true, force: true });
fs.mkdirSync(out, { recursive: true });
fs.writeFileSync(path.join(out, "chuong.wav"), wav(chime()));
if (voice !== "none") {
  const [, ...lines] = fs.readFileSync(list, "utf8").trim().split("\n");
  for (const line of lines) {
    const [clip, , words] = line.split(",");
    fs.writeFileSync(path.join(out, clip + ".wav"), wav(loud(trimmed(halved(spoken(words))))));
  }
}
fs.writeFileSync(stamp, inputs);

function spoken(words) {
  const file = path.join(os.tmpdir(), `motcua-voice-${process.pid}.wav`);
  const made = spawnSync("espeak-ng", ["-v", "vi", "-s", "135", "-a", "150", "-w", file, words], { encoding: "utf8" });
  if (made.error || made.status !== 0) {
    throw new Error(`espeak-ng says nothing for "${words}": ${made.error ?? made.stderr}`);
  }
  const bytes = fs.readFileSync(file);
  fs.rmSync(file);
  const data = bytes.indexOf("data", 12, "latin1");
  if (data < 0 || bytes.readUInt32LE(24) !== MADE || bytes.readUInt16LE(34) !== 16 || bytes.readUInt16LE(22) !== 1) {
    throw new Error(`espeak-ng made another kind of sound than 16 bits, ${MADE} a second, for "${words}"`);
  }
  const samples = [];
  for (let at = data + 8; at + 1 < bytes.length; at += 2) {
    samples.push(bytes.readInt16LE(at));
  }
  return samples;
}

// Every second sample, after the highest tones are taken out.
function halved(samples) {
  const half = [];
  for (let at = 2; at + 2 < samples.length; at += 2) {
    half.push(
      (-samples[at - 2] + 4 * samples[at - 1] + 10 * samples[at] + 4 * samples[at + 1] - samples[at + 2]) / 16,
    );
  }
  return half;
}

// Without the silence in front and behind, so that words follow each other as in a sentence.
function trimmed(samples) {
  const first = samples.findIndex((one) => Math.abs(one) > QUIET);
  const last = samples.findLastIndex((one) => Math.abs(one) > QUIET);
  return samples.slice(Math.max(0, first - MARGIN), last + 1 + MARGIN);
}

function loud(samples) {
  const most = samples.reduce((peak, one) => Math.max(peak, Math.abs(one)), 1);
  return samples.map((one) => (one * LOUD) / most);
}

// Two notes, one falling on the other.
function chime() {
  const note = (at, tone) => (at < 0 ? 0 : Math.sin(2 * Math.PI * tone * at) * Math.exp(-4 * at));
  return Array.from({ length: Math.round(RATE * 1.1) }, (_, index) => {
    const at = index / RATE;
    const end = Math.min(1, (1.1 - at) / 0.1);
    return 11_000 * end * (note(at, 659.26) + note(at - 0.35, 523.25));
  });
}

function wav(samples) {
  const bytes = Buffer.alloc(44 + samples.length * 2);
  bytes.write("RIFF", 0, "latin1");
  bytes.writeUInt32LE(36 + samples.length * 2, 4);
  bytes.write("WAVEfmt ", 8, "latin1");
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(RATE, 24);
  bytes.writeUInt32LE(RATE * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write("data", 36, "latin1");
  bytes.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((one, index) => bytes.writeInt16LE(Math.max(-32_768, Math.min(32_767, Math.round(one))), 44 + index * 2));
  return bytes;
}
