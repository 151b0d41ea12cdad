// MiniSearch as its manual sets it up for search as you type: prefixes, and typos up to a fifth of the word.
// Speaks the two commands of _process.py. Copied into the work directory, where npm installs the package.
import { createReadStream, readFileSync, statSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import MiniSearch from "minisearch";

const LIMIT = 10;
const OPTIONS = {
  fields: ["names", "context"],
  searchOptions: { boost: { names: 2 }, fuzzy: 0.2, prefix: true, combineWith: "AND" },
};
const loaded = Date.now() / 1000;
const [command, ...values] = process.argv.slice(2);

function megabytes() {
  const [, resident, shared] = readFileSync("/proc/self/statm", "utf8").split(" ").map(Number);
  return { resident: (resident * 4096) / 1e6, files: (shared * 4096) / 1e6 };
}

async function build(documents, place) {
  const begun = performance.now();
  const mini = new MiniSearch(OPTIONS);
  for await (const line of createInterface({ input: createReadStream(documents) })) {
    const row = JSON.parse(line);
    mini.add({ id: row.id, names: row.names.join(" "), context: row.context.join(" ") });
  }
  writeFileSync(`${place}/index.json`, JSON.stringify(mini));
  console.log(JSON.stringify({ seconds: (performance.now() - begun) / 1000 }));
}

function ask(place, queries, answers, budget, started) {
  const texts = JSON.parse(readFileSync(queries, "utf8"));
  let begun = performance.now();
  const mini = MiniSearch.loadJSON(readFileSync(`${place}/index.json`, "utf8"), OPTIONS);
  const open = (performance.now() - begun) / 1000;
  const memory = megabytes();
  const find = (text) => mini.search(text).slice(0, LIMIT).map((hit) => hit.id);
  texts.warm.forEach(find);
  const milliseconds = [];
  const found = [];
  const end = performance.now() + Number(budget) * 1000;
  for (const text of texts.asked) {
    const before = performance.now();
    const ids = find(text);
    const after = performance.now();
    milliseconds.push(after - before);
    found.push(ids);
    if (after > end) break;
  }
  const start = loaded - Number(started);
  const memory_after = megabytes();
  writeFileSync(answers, JSON.stringify({ start, open, memory, memory_after, milliseconds, found }));
}

if (command === "build") await build(...values);
else ask(...values);
