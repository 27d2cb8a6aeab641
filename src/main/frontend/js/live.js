// Follows what an open page shows. Told that it changed, the page asks for the news and puts them in their place;
// nothing else of it moves, so that nobody loses what they type.
const TOGETHER = 300;
const EVERY = 4_000;
const SELDOM = 5;

/** Follows while the page is looked at: a browser keeps few lines open, and hidden pages need none. */
export function live() {
  const places = Array.from(document.querySelectorAll("[data-mc-live]"));
  if (places.length === 0 || !window.EventSource) {
    return;
  }
  const topics = new Set(places.flatMap((place) => place.dataset.mcLive.split(" ")));
  const address = "/truc-tiep?chuDe=" + encodeURIComponent(Array.from(topics).join(" "));
  let source = null;

  const look = () => {
    if (document.hidden) {
      source?.close();
      source = null;
      places.forEach((place) => delete place.mcStreams);
    } else if (!source) {
      source = new EventSource(address);
      source.onerror = () => places.forEach((place) => delete place.mcStreams);
      source.addEventListener("changed", (event) => places.filter((place) => follows(place, event.data)).forEach(soon));
      source.addEventListener("again", () => places.forEach(soon));
      // Something may have been missed while there was no stream: also since the page was made, on a slow line.
      source.onopen = () => {
        places.forEach((place) => (place.mcStreams = true));
        places.forEach(soon);
      };
    }
  };
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pagehide", () => source?.close());
  look();
}

function follows(place, topic) {
  return place.dataset.mcLive.split(" ").includes(topic);
}

// Many changes within a moment are asked for once, and not by everybody at the same time.
function soon(place) {
  place.mcTimer ??= setTimeout(() => {
    place.mcTimer = null;
    refresh(place);
  }, TOGETHER + Math.random() * TOGETHER);
}

/** Asks for the news of a place now and then, more seldom while a stream is open. Says when the line is broken. */
export function poll() {
  for (const place of document.querySelectorAll("[data-mc-poll]:not([data-mc-poll=''])")) {
    place.dataset.mcFrom = place.dataset.mcPoll;
    let turn = 0;
    setInterval(async () => {
      turn += 1;
      if (!document.hidden && (!place.mcStreams || turn % SELDOM === 0)) {
        document.documentElement.classList.toggle("mc-lost", !(await refresh(place)));
      }
    }, EVERY);
  }
}

async function refresh(place) {
  try {
    const answer = await fetch(place.dataset.mcFrom, { headers: { "HX-Request": "true" } });
    if (answer.headers.get("HX-Refresh") === "true") {
      location.reload();
    } else if (answer.ok) {
      const news = answer.status === 204 ? "" : await answer.text();
      if (news !== place.mcNews) {
        place.mcNews = news;
        // Whoever stands on a button with the keyboard stays there while it is there.
        const held = place.contains(document.activeElement) ? document.activeElement.id : "";
        place.innerHTML = news;
        if (held) {
          document.getElementById(held)?.focus({ preventScroll: true });
        }
      }
    }
    return answer.status < 500;
  } catch {
    // The line broke; the stream says so when it is back.
    return false;
  }
}
