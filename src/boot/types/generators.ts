// Generators, coroutines, asynchronous generators and the awaitables that those give.
import { ClassFlag, ClassId, Generator, Kind } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec } from '../registry.ts';
import { classMethod, getset, member, native, nativeFunction, preludeFunction, preludeMethod, preludeSlot, slot } from '../registry.ts';

/** What the three have in common; `prefix` is gi, cr or ag. */
function attributes(prefix: string): Record<string, Attribute> {
  return {
    __repr__: preludeSlot('generator_repr', '($self, /)', 'Return repr(self).'),
    __name__: getset('generatorGetName', 'generatorSetName'),
    __qualname__: getset('generatorGetQualname', 'generatorSetQualname'),
    [`${prefix}_frame`]: getset('generatorGetFrame'),
    [`${prefix}_running`]: getset(prefix === 'ag' ? 'async_generator_running' : 'generatorGetRunning'),
    [`${prefix}_suspended`]: getset('generatorGetSuspended'),
    [`${prefix}_code`]: member(Generator.CODE, 'address'),
  };
}
const running = (what: string): Record<string, Attribute> => ({
  send: native('generatorSend', '($self, arg, /)', `send(arg) -> send 'arg' into ${what}, return the next yielded value or raise StopIteration.`),
  throw: preludeMethod('generator_throw', '($self, type, value=None, traceback=None, /)', `throw(value): raise exception in ${what}, return the next yielded value.`),
  close: preludeMethod('generator_close', '($self, /)', `close() -> raise GeneratorExit inside ${what}.`),
});
const base = { kind: Kind.GENERATOR, basicSize: Generator.FRAME, flags: ClassFlag.NO_NEW };

const generator: ClassSpec = {
  id: ClassId.GENERATOR, name: 'generator', ...base,
  attributes: {
    __class_getitem__: classMethod('genericAliasOf', '($type, object, /)', 'See PEP 585'),
    ...attributes('gi'), ...running('generator'),
    __iter__: preludeSlot('return_self', '($self, /)', 'Implement iter(self).'),
    __next__: slot('generatorNext', '($self, /)', 'Implement next(self).'),
    gi_yieldfrom: getset('generatorDelegate'),
  },
};
const coroutine: ClassSpec = {
  id: ClassId.COROUTINE, name: 'coroutine', ...base,
  attributes: {
    __class_getitem__: classMethod('genericAliasOf', '($type, object, /)', 'See PEP 585'),
    ...attributes('cr'), ...running('coroutine'),
    __await__: preludeSlot('coroutine_await', '($self, /)', 'Return an iterator to be used in await expression.'),
    cr_await: getset('generatorDelegate'),
    cr_origin: getset('generatorGetOrigin'),
  },
};
const asyncGenerator: ClassSpec = {
  id: ClassId.ASYNC_GENERATOR, name: 'async_generator', ...base,
  attributes: {
    ...attributes('ag'),
    __aiter__: preludeSlot('return_self', '($self, /)', 'Return an awaitable, that resolves in asynchronous iterator.'),
    __anext__: preludeSlot('async_generator_anext', '($self, /)', 'Return a value or raise StopAsyncIteration.'),
    asend: preludeMethod('async_generator_asend', '($self, value, /)'),
    athrow: preludeMethod('async_generator_athrow', '($self, type, value=None, traceback=None, /)'),
    aclose: preludeMethod('async_generator_aclose', '($self, /)'),
    ag_await: getset('generatorDelegate'),
    __class_getitem__: classMethod('genericAliasOf', '($cls, item, /)', 'See PEP 585'),
  },
};

/** Awaitables: values objects, see generators.py for their fields. */
function awaitable(id: ClassId, name: string, prefix: string, isIterator = true): ClassSpec {
  return {
    id, name, kind: Kind.OBJECT, basicSize: 40, flags: ClassFlag.NO_NEW,
    attributes: {
      ...(isIterator ? { __iter__: preludeSlot('return_self', '($self, /)', 'Implement iter(self).') } : {}),
      __next__: preludeSlot(`${prefix}_next`, '($self, /)', 'Implement next(self).'),
      ...(id === ClassId.COROUTINE_WRAPPER ? {} : { __await__: preludeSlot('return_self', '($self, /)', 'Return an iterator to be used in await expression.') }),
      send: preludeMethod(`${prefix}_send`, '($self, arg, /)'),
      throw: preludeMethod(`${prefix}_throw`, '($self, type, value=None, traceback=None, /)'),
      close: preludeMethod(`${prefix}_close`, '($self, /)'),
    },
  };
}

/** What an asynchronous generator's own `yield` gives, to tell it from what its awaits pass up. */
const wrappedValue: ClassSpec = {
  id: ClassId.INTERNAL, name: 'async_generator_wrapped_value', kind: Kind.OBJECT, basicSize: 16, flags: ClassFlag.NO_NEW, attributes: {},
};

export const generatorTypes: ClassSpec[] = [
  wrappedValue,
  generator, coroutine, asyncGenerator,
  awaitable(ClassId.COROUTINE_WRAPPER, 'coroutine_wrapper', 'coroutine_wrapper'),
  awaitable(ClassId.ASYNC_GENERATOR_ASEND, 'async_generator_asend', 'asend'),
  awaitable(ClassId.ASYNC_GENERATOR_ATHROW, 'async_generator_athrow', 'athrow'),
  awaitable(ClassId.ANEXT_AWAITABLE, 'anext_awaitable', 'anext_default'),
];

export const functions: Record<string, Attribute> = {
  aiter: preludeFunction('aiter_of', '(async_iterable, /)', 'Return an AsyncIterator for an AsyncIterable object.'),
  anext: { ...preludeFunction('anext_of', '(aiterator, default=None, /)', 'Return the next item from the async iterator.'), hidden: true },
};

export const intrinsics: Record<string, Attribute> = {
  _generator_throw: nativeFunction('intrinsicGeneratorThrow', '(generator, exception, /)'),
  _generator_resume: nativeFunction('intrinsicGeneratorResume', '(generator, value, /)'),
  _generator_state: nativeFunction('intrinsicGeneratorState', '(generator, /)'),
  _generator_is_plain: nativeFunction('intrinsicGeneratorIsPlain', '(generator, /)'),
  _generator_finish: nativeFunction('intrinsicGeneratorFinish', '(generator, /)'),
  _generator_hooks: nativeFunction('intrinsicGeneratorHooks', '(generator, /)'),
  _set_generator_hooks: nativeFunction('intrinsicSetGeneratorHooks', '(generator, bits, /)'),
  _generator_finalizer: nativeFunction('intrinsicGeneratorFinalizer', '(generator, /)'),
  _set_generator_finalizer: nativeFunction('intrinsicSetGeneratorFinalizer', '(generator, hook, /)'),
  _generator_flags: nativeFunction('intrinsicGeneratorFlags', '(generator, /)'),
  _generator_delegate: nativeFunction('generatorDelegate', '(generator, /)'),
};
