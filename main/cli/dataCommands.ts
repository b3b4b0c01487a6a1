import { type Command, lines } from './command.ts'

export const dataCommands: readonly Command[] = [
  {
    words: 'backup',
    needs: ['FILE'],
    options: {},
    run: async (client, { values: [file = ''], path }) => {
      const made = await client.data.backup({ file: path(file) })
      return { json: made, text: `Everything is in ${made.file} (${Math.ceil(made.bytes / 1024)} KB).` }
    },
  },
  {
    words: 'doctor',
    needs: [],
    options: {},
    run: async (client) => {
      const { checks } = await client.data.doctor()
      return {
        json: { checks },
        text: lines(...checks.map(({ name, ok, message }) => `  ${ok ? 'ok ' : 'NOT'}  ${name}: ${message}`)),
      }
    },
  },
]
