import { expect, test } from 'vitest'
import { fileNameOf } from './fileNameOf.ts'

test('a workflow of any name gets a name that every system takes for a file', () => {
  expect(
    ['Welcome: new leads', '../../etc/passwd', '', '...', 'عرض خاص'].map((name) => fileNameOf(name, 'png')),
  ).toEqual(['Welcome new leads.png', 'etc passwd.png', 'workflow.png', 'workflow.png', 'عرض خاص.png'])
})
