// The library image as the running program asks for it: code of a module, or its source. Bundled as a file of its own
// (dist/library.cjs), which a worker loads with the first import that needs it.
import type { CodeObject } from '../compile/code.ts';
import { verify } from '../compile/verify.ts';
import { LibraryImage, LibraryImageError } from '../image/library_image.ts';

export interface Library {
  /** Code of a module, or what is wrong with the image. */
  code(name: string): CodeObject | string;
  source(name: string): { text: string } | string;
}

/** Digest of the image that this build has verified; another one is verified module by module, when it is loaded. */
declare const LIBRARY_DIGEST: string | undefined;

/** Opens the image at a path. */
export function openLibrary(path: string): Library {
  const wrong = (error: unknown): string => {
    if (!(error instanceof LibraryImageError)) throw error;
    return `the library image (${path}) cannot be used: ${error.message}. 'npm run build' makes it anew`;
  };
  let image: LibraryImage;
  try {
    image = new LibraryImage(path);
  } catch (error) {
    const message = wrong(error);
    return { code: () => message, source: () => message };
  }
  const isTrusted = typeof LIBRARY_DIGEST === 'string' && image.digest === LIBRARY_DIGEST;
  return {
    code(name) {
      try {
        const code = image.code(name);
        const violation = isTrusted ? null : verify(code);
        if (violation !== null) throw new LibraryImageError(`module ${name} is not valid code: ${violation}`);
        return code;
      } catch (error) {
        return wrong(error);
      }
    },
    source(name) {
      try {
        return { text: image.source(name).toString('utf8') };
      } catch (error) {
        return wrong(error);
      }
    },
  };
}
