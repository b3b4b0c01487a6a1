import { expect, test } from 'vitest'
import { matchesKeys, printKeys } from './keys.ts'

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

test('Mod is Ctrl, and Cmd on a Mac', () => {
  const withCtrl = { ...none, key: 'k', ctrlKey: true }
  const withCmd = { ...none, key: 'K', metaKey: true }
  expect(matchesKeys(withCtrl, 'Mod+K', false)).toBe(true)
  expect(matchesKeys(withCtrl, 'Mod+K', true)).toBe(false)
  expect(matchesKeys(withCmd, 'Mod+K', true)).toBe(true)
  expect(matchesKeys(withCmd, 'Mod+K', false)).toBe(false)
})

test('keys held in addition make it another command', () => {
  expect(matchesKeys({ ...none, key: 'k', ctrlKey: true, shiftKey: true }, 'Mod+K', false)).toBe(false)
  expect(matchesKeys({ ...none, key: 'H', ctrlKey: true, shiftKey: true }, 'Mod+Shift+H', false)).toBe(true)
  expect(matchesKeys({ ...none, key: 'k' }, 'Mod+K', false)).toBe(false)
})

test('keys are written as the keyboard names them', () => {
  expect(printKeys('Mod+K', false)).toBe('Ctrl K')
  expect(printKeys('Mod+Shift+H', true)).toBe('Cmd Shift H')
})

test('a digit with Shift is the key of the upper row, whatever sign it makes; a sign is itself, however it is typed', () => {
  const shifted = { ...none, shiftKey: true }
  expect(matchesKeys({ ...shifted, key: '!', code: 'Digit1' }, 'Shift+1', false)).toBe(true)
  expect(matchesKeys({ ...shifted, key: '1', code: 'Digit1' }, 'Shift+1', false)).toBe(true)
  expect(matchesKeys({ ...none, key: '1', code: 'Digit1' }, 'Shift+1', false)).toBe(false)
  expect(matchesKeys({ ...shifted, key: '?', code: 'Minus' }, '?', false)).toBe(true)
  expect(matchesKeys({ ...none, key: '.', code: 'Period', ctrlKey: true }, 'Mod+.', false)).toBe(true)
})
