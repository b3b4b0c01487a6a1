import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolder } from './dataFolder.ts'

test.each([
  ['linux', {}, '/home/ana/.local/share/leadloom'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/leadloom'],
  ['linux', { XDG_DATA_HOME: 'relative' }, '/home/ana/.local/share/leadloom'],
  ['darwin', { XDG_DATA_HOME: '/data' }, '/home/ana/Library/Application Support/Leadloom'],
  ['win32', { LOCALAPPDATA: '/local' }, '/local/Leadloom'],
  ['win32', {}, '/home/ana/AppData/Local/Leadloom'],
  ['linux', { LEADLOOM_DATA: '/mine' }, '/mine'],
] as const)('on %s with %j it is %s', (platform, env, folder) => {
  expect(dataFolder(env, undefined, platform, '/home/ana')).toBe(folder)
})

test('what the command names wins, and is made absolute', () => {
  expect(dataFolder({ LEADLOOM_DATA: '/mine' }, 'here', 'linux', '/home/ana')).toBe(resolve('here'))
})
