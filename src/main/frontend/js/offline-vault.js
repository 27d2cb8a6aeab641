/**
 * What the counter keeps in this browser: leased numbers and the catalogue as they are, slips encrypted (AES-GCM) with
 * a key made from the officer's code (PBKDF2, SHA-256). A slip that was sent leaves its number and code behind, nobody's
 * name.
 */
const ROUNDS = 310_000;

export class Vault {
  #database;
  #key;

  static async open() {
    const vault = new Vault();
    vault.#database = await new Promise((resolve, reject) => {
      const asked = indexedDB.open("motcua-counter", 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore("meta");
        asked.result.createObjectStore("slips", { keyPath: "number" });
      };
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    return vault;
  }

  get isOpen() {
    return Boolean(this.#key);
  }

  /** Whether somebody has chosen a code on this machine. */
  async hasCode() {
    return Boolean(await this.get("lock"));
  }

  /** Opens with the code; the first code is the one from then on. Says whether it was right. */
  async unlock(code) {
    const lock = await this.get("lock");
    const salt = lock?.salt ?? crypto.getRandomValues(new Uint8Array(16));
    const key = await derive(code, salt);
    if (lock) {
      const right = await decrypt(key, lock.proof).then(() => true, () => false);
      if (!right) {
        return false;
      }
    } else {
      await this.set("lock", { salt, proof: await encrypt(key, "open") });
    }
    this.#key = key;
    return true;
  }

  get(name) {
    return this.#ask("meta", "readonly", (store) => store.get(name));
  }

  set(name, value) {
    return this.#ask("meta", "readwrite", (store) => store.put(value, name));
  }

  /** Takes the next leased number; two tabs never get the same. */
  async takeNumber() {
    let taken;
    await this.#changeNumbers(([first, ...rest]) => {
      taken = first;
      return rest;
    });
    return taken;
  }

  /** Puts numbers that were just leased behind the others. */
  addNumbers(leased) {
    return this.#changeNumbers((numbers) => [...numbers, ...leased]);
  }

  #changeNumbers(change) {
    return this.#ask("meta", "readwrite", (store) => {
      const asked = store.get("numbers");
      asked.onsuccess = () => store.put(change(asked.result ?? []), "numbers");
      return asked;
    });
  }

  async save(slip) {
    const { number, state, code, promised, ...secret } = slip;
    const box = state === "sent" ? undefined : await encrypt(this.#key, secret);
    await this.#ask("slips", "readwrite", (store) => store.put({ number, state, code, promised, box }));
  }

  remove(number) {
    return this.#ask("slips", "readwrite", (store) => store.delete(number));
  }

  async list() {
    const rows = await this.#ask("slips", "readonly", (store) => store.getAll());
    return Promise.all(
      rows.map(async ({ box, ...open }) => (box ? { ...open, ...(await decrypt(this.#key, box)) } : open)),
    );
  }

  #ask(name, mode, question) {
    return new Promise((resolve, reject) => {
      const work = this.#database.transaction(name, mode);
      const asked = question(work.objectStore(name));
      work.oncomplete = () => resolve(asked.result);
      work.onerror = () => reject(work.error);
      work.onabort = () => reject(work.error);
    });
  }
}

async function derive(code, salt) {
  const raw = await crypto.subtle.importKey("raw", new TextEncoder().encode(code), "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS };
  return crypto.subtle.deriveKey(how, raw, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

async function encrypt(key, value) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  return { iv, text: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, text) };
}

async function decrypt(key, { iv, text }) {
  const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, text);
  return JSON.parse(new TextDecoder().decode(plain));
}
