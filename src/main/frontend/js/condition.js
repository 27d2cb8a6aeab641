/**
 * When a question is asked: "field == VALUE", "!=", "in A,B", "contains VALUE", joined by "and" and "or" ("and" binds
 * closer); "empty" stands for no answer. The server reads the same language; both are tested with the same examples.
 */
export function parse(text) {
  const alternatives = text
    .trim()
    .split(/\s+or\s+/)
    .map((part) => part.split(/\s+and\s+/).map(comparison));
  return (answers) => alternatives.some((all) => all.every((holds) => holds(answers)));
}

function comparison(text) {
  const found = /^([A-Za-z][\w.]*(?:\[\d*\][\w.]*)?)\s*(==|!=|\bin\b|\bcontains\b)\s*(\S+)$/.exec(text.trim());
  const values = (found?.[3] ?? "").split(",");
  if (!found || !values.every((value) => /^\w+$/.test(value)) || (values.length > 1 && found[2] !== "in")) {
    throw new Error(`Not a condition: ${text}`);
  }
  const [, field, operator] = found;
  const wanted = values.map((value) => (value === "empty" ? "" : value));
  switch (operator) {
    case "!=":
      return (answers) => !wanted.includes(answers(field));
    case "contains":
      return (answers) => answers(field).split(",").includes(wanted[0]);
    default:
      return (answers) => wanted.includes(answers(field));
  }
}
