// Module sys.
import type { ModuleSpec } from '../registry.ts';
import { constant } from '../registry.ts';

export const sys: ModuleSpec = {
  name: 'sys',
  attributes: {
    maxsize: constant(0x7fffffffffffffffn),
    byteorder: constant('little'),
    platform: constant('linux'),
  },
};
