// The officers' screens: work lists by keyboard.
import { keyboard } from "./keyboard.js";
import { selection } from "./selection.js";

keyboard();
selection();
