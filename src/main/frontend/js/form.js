// What a page of questions loads.
import "./autosave.js";
import "./when.js";
