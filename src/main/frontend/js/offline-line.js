/** Somebody has to sign in again. */
export class SignedOut extends Error {}

/** Nothing answers. */
export class Down extends Error {}

/** A refusal in words. */
export class Refused extends Error {}

const PATH = "/quay/ngoai-tuyen/";
const PATIENCE = 15_000;

let csrf;

/** Whether the product answers this officer; learns what commands have to carry. */
export async function reach() {
  csrf = (await get("duong-truyen")).csrf;
}

export function get(what) {
  return ask(what, { headers: { Accept: "application/json" } });
}

export async function post(what, body) {
  if (!csrf) {
    await reach();
  }
  return ask(what, {
    method: "POST",
    headers: { Accept: "application/json", "Content-Type": "application/json", [csrf.header]: csrf.token },
    body: JSON.stringify(body ?? {}),
  });
}

async function ask(what, request) {
  let answer;
  try {
    answer = await fetch(PATH + what, { ...request, redirect: "manual", signal: AbortSignal.timeout?.(PATIENCE) });
  } catch {
    throw new Down();
  }
  if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
    csrf = undefined;
    throw new SignedOut();
  }
  if (answer.status === 429 || answer.status >= 500) {
    throw new Down();
  }
  const text = await answer.text();
  const json = text ? JSON.parse(text) : undefined;
  if (!answer.ok) {
    throw new Refused(json?.detail ?? "");
  }
  return json;
}
