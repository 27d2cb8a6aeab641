/**
 * What follows from other answers: "sum(items[].price) + fee", "years(birthDate, today)". Numbers have six decimals,
 * rounded half up after each step. An answer that is missing or unreadable makes the result unknown (null); sum, min and
 * max leave it out. The server reads the same language; both are tested with the same examples.
 */
const MOST_ROWS = 100;
const LONGEST = 300;
const ONE = 1000000n;
const TOO_LARGE = 10n ** 21n;
const TOKEN = /\s*(?:(\d{1,12}(?:\.\d{1,4})?)|([A-Za-z]\w*(?:\[(?:\d{1,3})?\]\.\w+)?)|([-+*/(),]))/y;
const GATHER = { __proto__: null, sum: (a, b) => a + b, min: (a, b) => (a < b ? a : b), max: (a, b) => (a > b ? a : b) };

/** Gives a function of the answers: ({ answer: name => text, kind: name => "MONEY", today: "29/11/2026" }). */
export function parse(text) {
  const tokens = tokensOf(text);
  let at = 0;
  const next = () => tokens[at] ?? "";
  const take = () => tokens[at++] ?? "";
  const wrong = () => new Error(`Not a calculation: ${text}`);
  const require = (token) => {
    if (take() !== token) {
      throw wrong();
    }
  };
  const name = () => {
    const token = take();
    if (!/^[A-Za-z]/.test(token)) {
      throw wrong();
    }
    return token;
  };

  const sum = () => chain(["+", "-"], product);
  const product = () => chain(["*", "/"], factor);
  const chain = (signs, part) => {
    let left = part();
    while (signs.includes(next())) {
      left = operation(take(), left, part());
    }
    return left;
  };
  const factor = () => {
    const token = take();
    if (token === "(") {
      const inner = sum();
      require(")");
      return inner;
    }
    if (token === "-") {
      return operation("-", constant(0n), factor());
    }
    if (/^\d/.test(token)) {
      return constant(scaled(token));
    }
    if (!/^[A-Za-z]/.test(token) || (token === "today" && next() !== "(")) {
      throw wrong();
    }
    return next() === "(" ? called(token) : { fields: [token], value: (given) => number(given, token) };
  };
  const called = (token) => {
    require("(");
    const made = definition(token);
    require(")");
    return made;
  };
  const definition = (token) => {
    if (token in GATHER) {
      const parts = [sum()];
      while (next() === ",") {
        take();
        parts.push(sum());
      }
      return gathering(GATHER[token], parts);
    }
    if (token === "count") {
      const column = name();
      if (!column.includes("[]")) {
        throw wrong();
      }
      return count(column);
    }
    if (token in SPANS) {
      const from = name();
      require(",");
      return span(SPANS[token], from, name());
    }
    throw wrong();
  };

  const whole = sum();
  if (at < tokens.length) {
    throw wrong();
  }
  return (given) => whole.value({ row: null, ...given });
}

function tokensOf(text) {
  const tokens = [];
  const stripped = text.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < stripped.length) {
    const found = TOKEN.exec(stripped);
    if (!found || text.length > LONGEST) {
      throw new Error(`Not a calculation: ${text}`);
    }
    tokens.push(found[0].trim());
  }
  return tokens;
}

const constant = (amount) => ({ fields: [], value: () => amount });

function operation(sign, left, right) {
  return {
    fields: [...left.fields, ...right.fields],
    value(given) {
      const one = left.value(given);
      const two = right.value(given);
      if (one === null || two === null) {
        return null;
      }
      switch (sign) {
        case "+":
          return one + two;
        case "-":
          return one - two;
        case "*":
          return quotient(one * two, ONE);
        default:
          return two === 0n ? null : quotient(one * ONE, two);
      }
    },
  };
}

function gathering(gather, parts) {
  return {
    fields: parts.flatMap((part) => part.fields),
    value: (given) =>
      parts
        .flatMap((part) => rows(given, part.fields).map((row) => part.value(row)))
        .filter((value) => value !== null)
        .reduce((one, two) => (one === null ? two : gather(one, two)), null),
  };
}

const count = (column) => ({
  fields: [column],
  value: (given) => BigInt(rows(given, [column]).filter((row) => answer(row, column).trim() !== "").length) * ONE,
});

const SPANS = {
  __proto__: null,
  years: (from, to) => to.year - from.year - (to.month < from.month || (to.month === from.month && to.day < from.day) ? 1 : 0),
  months: (from, to) => (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0),
  days: (from, to) => (to.time - from.time) / 86400000,
};

const span = (measure, from, to) => ({
  fields: [from, to].filter((name) => name !== "today"),
  value(given) {
    const [start, end] = [from, to].map((name) => date(name === "today" ? given.today : answer(given, name)));
    return start === null || end === null || end.time < start.time ? null : BigInt(measure(start, end)) * ONE;
  },
});

function rows(given, fields) {
  const repeated = given.row === null && fields.some((field) => field.includes("[]"));
  return repeated ? Array.from({ length: MOST_ROWS }, (_, row) => ({ ...given, row })) : [given];
}

function answer(given, name) {
  return plain(given.answer(given.row === null ? name : name.replace("[]", `[${given.row}]`)));
}

function number(given, name) {
  const text = answer(given, name);
  const negative = text.startsWith("-");
  const digits = (negative ? text.slice(1) : text)
    .toLowerCase()
    .replace(/(?:đồng|đ|vnđ|vnd|m2|m²)$/, "")
    .trim();
  const read = READERS[given.kind(name.replace(/\[\d+\]/g, "[]"))]?.(digits) ?? null;
  return read !== null && negative ? -read : read;
}

const READERS = { __proto__: null, INTEGER: wholeNumber, MONEY: wholeNumber, DECIMAL: decimal, AREA: decimal };

function wholeNumber(text) {
  const digits = /^\d{1,3}(?:[., ]\d{3})+$/.test(text) ? text.replace(/[., ]/g, "") : text;
  return /^\d{1,15}$/.test(digits) ? BigInt(digits) * ONE : null;
}

function decimal(text) {
  return /^\d{1,12}(?:[.,]\d{1,4})?$/.test(text) ? scaled(text.replace(",", ".")) : null;
}

function scaled(text) {
  const [whole, decimals = ""] = text.split(".");
  return BigInt(whole + decimals.padEnd(6, "0"));
}

/** Half up, away from zero. */
function quotient(one, two) {
  const negative = one < 0n !== two < 0n;
  const [up, down] = [one < 0n ? -one : one, two < 0n ? -two : two];
  const rounded = (up * 2n + down) / (down * 2n);
  return negative ? -rounded : rounded;
}

function plain(text) {
  return text
    .normalize("NFKC")
    .replace(/\u200B/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function date(typed) {
  const text = plain(typed).replace(/\s*([/.-])\s*/g, "$1");
  const found = /^(\d{1,2})[/.\- ]+(\d{1,2})[/.\- ]+(\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const parts = found ? [found[3], found[2], found[1]] : iso?.slice(1);
  if (!parts) {
    return null;
  }
  const [year, month, day] = parts.map(Number);
  const time = Date.UTC(year, month - 1, day);
  const real = new Date(time);
  return year >= 1850 && real.getUTCMonth() === month - 1 && real.getUTCDate() === day ? { year, month, day, time } : null;
}

/** As the server keeps it: whole, or with a decimal comma; empty while it is unknown or too large. */
export function written(value, kind) {
  if (value === null || value >= TOO_LARGE || value <= -TOO_LARGE) {
    return "";
  }
  const decimals = kind === "INTEGER" || kind === "MONEY" ? 0 : 4;
  const units = quotient(value, 10n ** BigInt(6 - decimals));
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const rest = digits.slice(digits.length - decimals).replace(/0+$/, "");
  return (units < 0n ? "-" : "") + whole + (rest && "," + rest);
}

/** With dots between thousands. */
export function grouped(text) {
  return text.replace(/^-?\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, "."));
}
