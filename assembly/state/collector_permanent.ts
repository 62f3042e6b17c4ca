// What no collection needs to look at: of a snapshot's objects those that cannot change and refer to nothing that can. Exact strings and
// bytes, the tables of code objects, tuples of such things. They are most of what lives in a short program, and marking them
// again and again was a third of the time of programs that make much garbage.
//
// They have the colour Gc.PERMANENT, are never marked, traced or swept, and count as live in their page (PageRow.PERMANENT). An
// owner may give a block of its own back; the page then keeps the count, which costs nothing but that cell's page.
import { Base, Block, Code, Gc, Header, Heap, Kind, PageRow, PageState, Sequence, Str, Tuple } from "../shared/layout.ts";
import { kindOf } from "../objects/object.ts";
import { pageState, rowOf, rowOfAddress } from "./heap_pages.ts";

function colourOf(cell: u32): u32 { return load<u8>(cell, Header.GC) & Gc.COLOURS; }

function keep(cell: u32): void {
  const row = rowOfAddress(cell);
  store<u8>(cell, load<u8>(cell, Header.GC) | Gc.PERMANENT, Header.GC);
  store<u16>(row, load<u16>(row, PageRow.PERMANENT) + 1, PageRow.PERMANENT);
}

function isBuiltIn(object: u32): bool { return load<u32>(object, Header.SHAPE) < <u32>Base.HEAP; }

/** The block of a table, where it is a cell and the table its payload. */
function keepTable(table: u32, colour: u32): void {
  const block = table - Block.PAYLOAD;
  if (table < <u32>Base.HEAP || pageState(rowOfAddress(block)) != PageState.CELLS || (block & 0xffff) % load<u32>(rowOfAddress(block), PageRow.CELL_BYTES) != 0) return;
  if (kindOf(block) == Kind.BLOCK && colourOf(block) == colour) keep(block);
}

function isConstantTuple(tuple: u32): bool {
  const items = load<u32>(tuple, Sequence.ITEMS), count = load<u32>(tuple, Sequence.LENGTH);
  if (!isBuiltIn(tuple) || items != tuple + Tuple.INLINE) return false;
  for (let at = items, end = items + (count << 3); at < end; at += 8) {
    const value = load<u64>(at), address = <u32>value;
    if (value >> 49 == 0x7ffe && address >= <u32>Base.HEAP && colourOf(address) != Gc.PERMANENT) return false;
  }
  return true;
}

function isPermanent(address: u32): bool { return address < <u32>Base.HEAP || colourOf(address) == Gc.PERMANENT; }
function isPermanentTable(table: u32): bool {
  const block = table - Block.PAYLOAD;
  return table < <u32>Base.HEAP || (pageState(rowOfAddress(block)) == PageState.CELLS && kindOf(block) == Kind.BLOCK && colourOf(block) == Gc.PERMANENT);
}
function arePermanent(from: u32, to: u32): bool {
  for (; from < to; from += 4) if (!isPermanent(load<u32>(from))) return false;
  return true;
}
/** Of a code object: is everything permanent but CONSTANTS, LINK and LINE_TABLE? */
function hasConstantTables(code: u32): bool {
  return isPermanentTable(load<u32>(code, Code.WORDS)) && isPermanentTable(load<u32>(code, Code.SITES)) && isPermanentTable(load<u32>(code, Code.EXCEPTIONS))
    && isPermanentTable(load<u32>(code, Code.POSITIONS)) && isPermanent(load<u32>(code, Code.NAMES))
    && arePermanent(code + Code.LOCAL_NAMES, code + Code.EXCEPTIONS) && arePermanent(code + Code.NAME, code + Code.FIRST_LINE);
}

/** One walk over all cells. True where a tuple was found, which may make others ones of the kind. */
function keepFound(): bool {
  const colour = load<u32>(Heap.COLOUR);
  let found = false;
  for (let page = load<u32>(Heap.FIRST_PAGE), end = load<u32>(Heap.END_PAGE); page < end; page++) {
    const row = rowOf(page);
    if (pageState(row) != PageState.CELLS) continue;
    const bytes = load<u32>(row, PageRow.CELL_BYTES), raw = load<u32>(row, PageRow.RAW);
    for (let offset: u32 = 0; offset + bytes <= 65536 && offset < raw; offset += bytes) {
      const cell = (page << 16) + offset;
      if (colourOf(cell) != colour) continue;
      switch (kindOf(cell)) {
        case Kind.STR: case Kind.BYTES: if (isBuiltIn(cell) && load<u32>(cell, Str.BUFFER) == 0) keep(cell); break;
        case Kind.TUPLE: if (isConstantTuple(cell)) { keep(cell); found = true; } break;
        case Kind.CODE:
          keepTable(load<u32>(cell, Code.WORDS), colour);
          keepTable(load<u32>(cell, Code.SITES), colour);
          keepTable(load<u32>(cell, Code.EXCEPTIONS), colour);
          keepTable(load<u32>(cell, Code.POSITIONS), colour);
          if (hasConstantTables(cell)) store<u8>(cell, load<u8>(cell, Header.GC) | Gc.CONSTANT_TABLES, Header.GC);
          break;
        default: break;
      }
    }
  }
  return found;
}

/** After a collection, with dead cells cleared. */
export function keepPermanent(): void {
  while (keepFound()) {}
  store<u32>(Heap.PERMANENT_TEXTS, arePermanent(Base.NAMES, Base.PRELUDE) ? 1 : 0);
}
