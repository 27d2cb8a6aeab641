// What a filing left on this device goes when somebody signs out: the next person at a shared screen finds nothing.
document.addEventListener("submit", (event) => {
  if (event.target.getAttribute("action") === "/dang-xuat") {
    for (const key of Object.keys(localStorage).filter((one) => one.startsWith("mc-draft:"))) {
      localStorage.removeItem(key);
    }
  }
});
