// Module _system: system calls for the built-in modules written in Python (src/lib/modules/). No program needs it.
import { systemFunctions } from '../../host/system_table.ts';
import type { Attribute, ModuleSpec } from '../registry.ts';
import { constant, nativeFunction } from '../registry.ts';

const numbers: Record<string, Attribute> = Object.fromEntries(systemFunctions().map(({ name }, number) => [name.toUpperCase(), constant(number)]));

export const system: ModuleSpec = {
  name: '_system',
  attributes: {
    ...numbers,
    available: nativeFunction('systemAvailable', '()'),
    call: nativeFunction('systemCall', '(function, /, *arguments)'),
    call_without_gil: nativeFunction('systemCallWithoutGil', '(function, /, *arguments)'),
    block: nativeFunction('systemBlock', '(descriptor, events, deadline, function, /, *arguments)'),
    receive: nativeFunction('systemReceive', '(descriptor, events, deadline, function, size, /, *more)'),
    transfer: nativeFunction('systemTransfer', '(descriptor, events, deadline, function, bytes, offset, length, /, *more)'),
    wait: nativeFunction('systemWait', '(descriptor, events, deadline, /)'),
    poll: nativeFunction('systemPoll', '(pollfds, count, deadline, /)'),
    address: nativeFunction('systemAddress', '(bytes, /)'),
    size: nativeFunction('systemSize', '(bytes, /)'),
    room: nativeFunction('systemRoom', '(size, /)'),
    signal_action: nativeFunction('signalAction', '(number, action, /)'),
    wakeup_descriptor: nativeFunction('signalWakeup', '(descriptor, /)'),
    is_main_thread: nativeFunction('signalIsMainThread', '()'),
    pause: nativeFunction('signalPause', '(seen, /)'),
    trip: nativeFunction('signalTrip', '(number, /)'),
  },
};
