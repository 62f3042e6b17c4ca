// Module _random.
import { ClassFlag, ClassId, Kind } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec, ModuleSpec } from '../registry.ts';
import { constant, native, nativeFunction, preludeMethod, preludeSlot, preludeStaticMethod } from '../registry.ts';

export const random: ClassSpec = {
  id: ClassId.RANDOM, name: 'Random', module: '_random', kind: Kind.OBJECT, basicSize: 16, flags: ClassFlag.SUBCLASSABLE,
  doc: 'Random() -> create a random number generator with its own internal state.',
  attributes: {
    __new__: preludeStaticMethod('random_new', '($type, *args, **kwargs)', 'Create and return a new object.'),
    __init__: preludeSlot('random_init', '($self, /, *args, **kwargs)'),
    random: native('randomRandom', '($self, /)', 'random() -> x in the interval [0, 1).'),
    seed: preludeMethod('random_seed', '($self, n=None, /)', 'seed([n]) -> None.\n\nDefaults to use urandom and falls back to a combination\nof the current time and the process identifier.'),
    getstate: native('randomGetstate', '($self, /)', 'getstate() -> tuple containing the current state.'),
    setstate: native('randomSetstate', '($self, state, /)', 'setstate(state) -> None.  Restores generator state.'),
    getrandbits: native('randomGetrandbits', '($self, k, /)', 'getrandbits(k) -> x.  Generates an int with k random bits.'),
  },
};

export const intrinsics: Record<string, Attribute> = {
  _new_random: nativeFunction('randomNew', '(cls, /)'),
  _random_seed: nativeFunction('randomSeed', '(random, n, /)'),
};

export const randomModule: ModuleSpec = {
  name: '_random', doc: 'Module implements the Mersenne Twister random number generator.', attributes: { Random: constant({ classId: ClassId.RANDOM }) },
};
