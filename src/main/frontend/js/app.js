// What every page loads. The pages work without it; it only makes them kinder.
import { aloud } from "./aloud.js";
import { dialogs } from "./dialog.js";
import { errorSummary } from "./error-summary.js";
import { files } from "./file.js";
import { keypads } from "./keypad.js";
import { kiosk } from "./kiosk.js";
import { live, poll } from "./live.js";
import { menus } from "./menu.js";
import { onceOnly } from "./once.js";
import { printButtons } from "./print.js";
import { suggestions } from "./suggest.js";
import "./forget.js";

document.documentElement.classList.add("mc-js");
errorSummary();
menus();
dialogs();
files();
onceOnly();
printButtons();
suggestions();
live();
poll();
kiosk();
keypads();
aloud();
