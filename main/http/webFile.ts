import { realpath, stat } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'

/** A file of the built screens: where it is, what it is, and for how long a browser may keep it. */
export interface WebFile {
  path: string
  type: string
  cache: string
}

/**
 * Finds the file for the path of an address, or null. Nothing outside `folder` is ever found, however the path is
 * written, also not through a link inside it. A path without an ending is a screen, so index.html answers it.
 */
export async function findWebFile(folder: string, path: string): Promise<WebFile | null> {
  const plain = decoded(path)
  if (plain === null) return null
  const wanted = resolve(folder, `.${plain}`)
  if (!isInside(folder, wanted)) return null
  const isScreen = extname(wanted) === ''
  const found = await realFile(folder, isScreen ? resolve(folder, 'index.html') : wanted)
  if (!found) return null
  return {
    path: found,
    type: types[extname(found)] ?? 'application/octet-stream',
    // The build puts a hash of the content into the names below assets/, so those never change.
    cache: /[/\\]assets[/\\]/.test(found.slice(folder.length)) ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

function decoded(path: string): string | null {
  try {
    const plain = decodeURIComponent(path)
    return /[\0\\]/.test(plain) || plain.split('/').includes('..') || !plain.startsWith('/') ? null : plain
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

async function realFile(folder: string, path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return null
  return isInside(await realpath(folder), await realpath(path)) ? path : null
}

function isInside(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep) || path === folder
}
