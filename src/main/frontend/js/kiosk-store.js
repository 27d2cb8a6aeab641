/**
 * What a kiosk keeps in its browser: numbers that it leased, and those that it gave out and has not handed in. It
 * names nobody. A number is given out in the transaction that keeps it, on the disk before anybody sees it.
 */
export class KioskStore {
  #database;
  #home;

  static async open(home) {
    const store = new KioskStore();
    store.#home = home;
    store.#database = await new Promise((resolve, reject) => {
      const asked = indexedDB.open("motcua-kiosk", 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore("leases", { keyPath: "token" });
        asked.result.createObjectStore("takes", { keyPath: "id", autoIncrement: true });
        asked.result.createObjectStore("meta");
      };
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    return store;
  }

  /** Leases that hold and have numbers left. */
  leases() {
    return this.#do(["leases"], "readonly", async ({ leases }) => this.#usable(await all(leases)));
  }

  /** Keeps new ones, and lets those go whose day is over. */
  add(leased) {
    return this.#do(["leases"], "readwrite", async ({ leases }) => {
      for (const { token, expires } of await all(leases)) {
        if (expires <= Date.now()) {
          leases.delete(token);
        }
      }
      for (const { token, group, prefix, from, to, expiresIn } of leased) {
        leases.put({ token, group, prefix, next: from, to, expires: Date.now() + expiresIn, home: this.#home });
      }
    });
  }

  /** Gives out the next number of a group; undefined when there is none. Two windows never get the same. */
  take(group, priority) {
    return this.#do(["leases", "takes"], "readwrite", async ({ leases, takes }) => {
      const lease = this.#usable(await all(leases)).find((one) => one.group === group);
      if (!lease) {
        return undefined;
      }
      const number = lease.next;
      const label = lease.prefix + String(number).padStart(3, "0");
      const taken = { token: lease.token, number, label, priority, at: Date.now(), home: this.#home, state: "waiting" };
      leases.put({ ...lease, next: number + 1 });
      takes.put(taken);
      return taken;
    });
  }

  /** What was given out and not handed in, in the order in which it was. */
  waiting() {
    return this.#in("waiting");
  }

  /** What the server knows of no lease for. */
  refused() {
    return this.#in("refused");
  }

  #in(state) {
    return this.#do(["takes"], "readonly", async ({ takes }) =>
      (await all(takes)).filter((take) => take.home === this.#home && take.state === state),
    );
  }

  settle(sent, outcomes) {
    return this.#do(["takes"], "readwrite", async ({ takes }) => {
      sent.forEach((take, index) => {
        if (outcomes[index] === "REFUSED") {
          takes.put({ ...take, state: "refused" });
        } else {
          takes.delete(take.id);
        }
      });
    });
  }

  /** Whether it may ask for numbers of these groups: those of which there are none are asked for now and then. */
  mayAsk(groups, pause) {
    return this.#do(["meta"], "readwrite", async ({ meta }) => {
      const asked = (await result(meta.get("asked"))) ?? {};
      const now = Date.now();
      const due = groups.some((group) => !(Math.abs(now - (asked[this.#home + group] ?? 0)) < pause));
      if (due) {
        groups.forEach((group) => (asked[this.#home + group] = now));
        meta.put(asked, "asked");
      }
      return due;
    });
  }

  #usable(leases) {
    return leases
      .filter(({ home, next, to, expires }) => home === this.#home && next <= to && expires > Date.now())
      .sort((one, other) => other.to - one.to);
  }

  #do(names, mode, work) {
    return new Promise((resolve, reject) => {
      const transaction = this.#database.transaction(names, mode, { durability: "strict" });
      const stores = Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)]));
      let answer;
      transaction.oncomplete = () => resolve(answer);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
      work(stores).then(
        (value) => (answer = value),
        (problem) => {
          reject(problem);
          transaction.abort();
        },
      );
    });
  }
}

function result(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function all(store) {
  return result(store.getAll());
}
