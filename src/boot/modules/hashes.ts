// Hash objects of _md5, _sha1, _sha2, _sha3 and _blake2. Their constructors are Python: src/lib/modules/.
import { ClassFlag, ClassId, Kind } from '../../../assembly/shared/layout.ts';
import { Hash } from '../../../assembly/hash/layout.ts';
import type { Attribute, ClassSpec, ModuleSpec } from '../registry.ts';
import { constant, getset, native, nativeFunction, preludeStaticMethod } from '../registry.ts';

const update = native('hashUpdate', '($self, obj, /)', "Update this hash object's state with the provided string.");
const copy = native('hashCopy', '($self, /)', 'Return a copy of the hash object.');
const common: Record<string, Attribute> = {
  update, copy,
  digest: native('hashDigest', '($self, /)', 'Return the digest value as a bytes object.'),
  hexdigest: native('hashHexdigest', '($self, /)', 'Return the digest value as a string of hexadecimal digits.'),
  digest_size: getset('hashDigestSize'), block_size: getset('hashBlockSize'),
};
const shake: Record<string, Attribute> = {
  ...common,
  digest: native('shakeDigest', '($self, length, /)', 'Return the digest value as a bytes object.'),
  hexdigest: native('shakeHexdigest', '($self, length, /)', 'Return the digest value as a string of hexadecimal digits.'),
};
const hash = (id: ClassId, name: string, module: string, shown: string, attributes: Record<string, Attribute> = common): ClassSpec => ({
  id, name, module, kind: Kind.OPAQUE, basicSize: Hash.Size, flags: ClassFlag.NO_NEW, attributes: { ...attributes, name: constant(shown) },
});
const keccak = (id: ClassId, name: string, rateBytes: number, attributes: Record<string, Attribute> = common): ClassSpec => ({
  ...hash(id, name, '_sha3', name, {
    ...attributes, __new__: { ...preludeStaticMethod(`new_${name}`, "($type, data=b'', /, *, usedforsecurity=True)"), hidden: true },
    _capacity_bits: constant(1600 - rateBytes * 8), _rate_bits: constant(rateBytes * 8), _suffix: getset('hashSuffix'),
  }),
  flags: 0,
});
const blake = (id: ClassId, name: string, salt: number, key: number): ClassSpec => ({
  ...hash(id, name, '_blake2', name, {
    ...common, SALT_SIZE: constant(salt), PERSON_SIZE: constant(salt), MAX_KEY_SIZE: constant(key), MAX_DIGEST_SIZE: constant(key),
    __new__: {
      ...preludeStaticMethod(`new_${name}`, "($type, data=b'', /, *, digest_size=None, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True)"),
      hidden: true,
    },
  }),
  flags: 0,
});

export const classes: ClassSpec[] = [
  hash(ClassId.HASH_MD5, 'md5', '_md5', 'md5'), hash(ClassId.HASH_SHA1, 'sha1', '_sha1', 'sha1'),
  hash(ClassId.HASH_SHA224, 'SHA224Type', '_sha2', 'sha224'), hash(ClassId.HASH_SHA256, 'SHA256Type', '_sha2', 'sha256'),
  hash(ClassId.HASH_SHA384, 'SHA384Type', '_sha2', 'sha384'), hash(ClassId.HASH_SHA512, 'SHA512Type', '_sha2', 'sha512'),
  keccak(ClassId.HASH_SHA3_224, 'sha3_224', 144), keccak(ClassId.HASH_SHA3_256, 'sha3_256', 136),
  keccak(ClassId.HASH_SHA3_384, 'sha3_384', 104), keccak(ClassId.HASH_SHA3_512, 'sha3_512', 72),
  keccak(ClassId.HASH_SHAKE_128, 'shake_128', 168, shake), keccak(ClassId.HASH_SHAKE_256, 'shake_256', 136, shake),
  blake(ClassId.HASH_BLAKE2B, 'blake2b', 16, 64), blake(ClassId.HASH_BLAKE2S, 'blake2s', 8, 32),
];

export const md5: ModuleSpec = { name: '_md5', attributes: { MD5Type: constant({ classId: ClassId.HASH_MD5 }) } };
export const sha1: ModuleSpec = { name: '_sha1', attributes: { SHA1Type: constant({ classId: ClassId.HASH_SHA1 }) } };
export const sha2: ModuleSpec = {
  name: '_sha2',
  attributes: {
    SHA224Type: constant({ classId: ClassId.HASH_SHA224 }), SHA256Type: constant({ classId: ClassId.HASH_SHA256 }),
    SHA384Type: constant({ classId: ClassId.HASH_SHA384 }), SHA512Type: constant({ classId: ClassId.HASH_SHA512 }),
  },
};
export const sha3: ModuleSpec = {
  name: '_sha3',
  attributes: {
    sha3_224: constant({ classId: ClassId.HASH_SHA3_224 }), sha3_256: constant({ classId: ClassId.HASH_SHA3_256 }),
    sha3_384: constant({ classId: ClassId.HASH_SHA3_384 }), sha3_512: constant({ classId: ClassId.HASH_SHA3_512 }),
    shake_128: constant({ classId: ClassId.HASH_SHAKE_128 }), shake_256: constant({ classId: ClassId.HASH_SHAKE_256 }),
    implementation: constant('gilvm'),
  },
};
export const blake2: ModuleSpec = {
  name: '_blake2',
  attributes: { blake2b: constant({ classId: ClassId.HASH_BLAKE2B }), blake2s: constant({ classId: ClassId.HASH_BLAKE2S }) },
};

export const intrinsics: Record<string, Attribute> = {
  _hash_new: nativeFunction('hashNew', '(type, algorithm, digest_size, block_size, suffix, /)'),
  _hash_parameters: nativeFunction('hashParameters', '(object, block, /)'),
};
