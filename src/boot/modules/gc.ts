// Module gc (assembly/natives/gc.ts says how much of it means something here).
import { constant, nativeFunction as f, type ModuleSpec } from '../registry.ts';

export const gcModule: ModuleSpec = {
  name: 'gc',
  doc: 'The garbage collector: ask for a collection, look at what lives.',
  attributes: {
    collect: f('gcCollect', '($module, /, generation=2)', 'Collect now; returns the number of unreachable objects found.'),
    enable: f('gcEnable', '($module, /)', 'Take back disable().'),
    disable: f('gcDisable', '($module, /)', 'Remember that collecting is not wanted; memory is reclaimed all the same.'),
    isenabled: f('gcIsenabled', '($module, /)', 'Whether disable() has not been called.'),
    get_count: f('gcGetCount', '($module, /)', 'Kilobytes allocated since the last collection, and two zeros.'),
    get_threshold: f('gcGetThreshold', '($module, /)', 'The thresholds last set.'),
    set_threshold: f('gcSetThreshold', '($module, threshold0, threshold1=10, threshold2=10, /)', 'Remember thresholds; they have no effect.'),
    get_stats: f('gcGetStats', '($module, /)', 'A dict of statistics per generation.'),
    freeze: f('gcFreeze', '($module, /)', 'No effect: nothing is moved between generations.'),
    unfreeze: f('gcUnfreeze', '($module, /)', 'No effect.'),
    get_freeze_count: f('gcGetFreezeCount', '($module, /)', 'Always 0.'),
    get_debug: f('gcGetDebug', '($module, /)', 'The debugging flags last set.'),
    set_debug: f('gcSetDebug', '($module, flags, /)', 'Remember debugging flags; they have no effect.'),
    is_tracked: f('gcIsTracked', '($module, obj, /)', 'Whether the object can refer to others.'),
    is_finalized: f('gcIsFinalized', '($module, obj, /)', 'Whether the finaliser of the object has been run.'),
    get_objects: f('gcGetObjects', '($module, /, generation=None)', 'A list of all objects that can refer to others.'),
    get_referrers: f('gcGetReferrers', '($module, /, *objs)', 'A list of the objects that refer to any of the arguments.'),
    get_referents: f('gcGetReferents', '($module, /, *objs)', 'A list of the objects that the arguments refer to.'),
    DEBUG_STATS: constant(1),
    DEBUG_COLLECTABLE: constant(2),
    DEBUG_UNCOLLECTABLE: constant(4),
    DEBUG_SAVEALL: constant(32),
    DEBUG_LEAK: constant(38),
  },
};
