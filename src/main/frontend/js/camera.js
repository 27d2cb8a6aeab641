// A button data-mc-camera="id" reads a QR code with the camera into the field of that id and sends its form. Only where
// there is a camera to ask for; by itself the field takes what a scanner or a person types.
import BinaryBitmap from "@zxing/library/esm/core/BinaryBitmap.js";
import HybridBinarizer from "@zxing/library/esm/core/common/HybridBinarizer.js";
import QRCodeReader from "@zxing/library/esm/core/qrcode/QRCodeReader.js";
import RGBLuminanceSource from "@zxing/library/esm/core/RGBLuminanceSource.js";
import { openDialog } from "./dialog.js";

const EVERY = 150;
const SIDE = 640;
// Of one code in 30 the reader finds nothing while it lies straight: every other picture is looked at askew.
const ASKEW = Math.PI / 12;

for (const button of document.querySelectorAll("[data-mc-camera]")) {
  if (navigator.mediaDevices?.getUserMedia) {
    button.hidden = false;
    button.addEventListener("click", () => look(button));
  }
}

async function look(button) {
  const dialog = document.getElementById(button.dataset.mcCamera + "-camera");
  const video = dialog.querySelector("video");
  const status = dialog.querySelector("[role=status]");
  status.textContent = "";
  openDialog(dialog);
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  } catch {
    status.textContent = dialog.dataset.refused;
    return;
  }
  dialog.addEventListener("close", () => stream.getTracks().forEach((track) => track.stop()), { once: true });
  video.srcObject = stream;
  await video.play();
  const read = await reader();
  while (dialog.open) {
    const text = await read(video);
    if (text) {
      const field = document.getElementById(button.dataset.mcCamera);
      field.value = text;
      dialog.close();
      field.form.requestSubmit();
      return;
    }
    await new Promise((done) => setTimeout(done, EVERY));
  }
  button.focus();
}

/** What the browser has of its own, or else our reader. */
async function reader() {
  const formats = (await window.BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? [];
  if (formats.includes("qr_code")) {
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    return async (video) => (await detector.detect(video).catch(() => []))[0]?.rawValue;
  }
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const qr = new QRCodeReader();
  let turn = ASKEW;
  return async (video) => {
    const scale = Math.min(1, SIDE / Math.max(video.videoWidth, video.videoHeight));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    if (canvas.width === 0) {
      return undefined;
    }
    turn = ASKEW - turn;
    const [x, y] = [canvas.width / 2, canvas.height / 2];
    context.fillStyle = "#ccc";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.translate(x, y);
    context.rotate(turn);
    context.drawImage(video, -x, -y, canvas.width, canvas.height);
    context.resetTransform();
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const grey = new Uint8ClampedArray(data.length / 4);
    for (let i = 0; i < grey.length; i++) {
      grey[i] = (data[4 * i] + 2 * data[4 * i + 1] + data[4 * i + 2]) >> 2;
    }
    try {
      const bitmap = new BinaryBitmap(
        new HybridBinarizer(new RGBLuminanceSource(grey, canvas.width, canvas.height)),
      );
      return qr.decode(bitmap).getText();
    } catch {
      // Nothing in this picture.
      return undefined;
    }
  };
}
