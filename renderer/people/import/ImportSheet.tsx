import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportPreview, ImportResult } from '../../../shared/contract/people.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { sentenceOf } from '../../api/sentenceOf.ts'
import { Callout } from '../../ui/Callout.tsx'
import { printCount, printList, printNumber } from '../../ui/counts.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { shortened } from '../../ui/shortened.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { ImportColumns } from './ImportColumns.tsx'
import { ImportProblems } from './ImportProblems.tsx'
import { ImportRows } from './ImportRows.tsx'
import styles from './ImportSheet.module.css'
import { importSentence } from './importSentence.ts'
import { ReadAs } from './ReadAs.tsx'
import { useImport } from './useImport.ts'

/** What importing a file would do, then doing it. Nothing is kept before the button. */
export function ImportSheet({ file, onClose }: { file: File; onClose: () => void }) {
  const { client, queries } = useApi()
  const { run, tell, undo } = useImport()
  const [result, setResult] = useState<ImportResult | null>(null)
  const { data: preview, error } = useQuery({
    queryKey: [...queries.people.preview.key(), file.name, file.size, file.lastModified],
    queryFn: ({ signal }) => client.people.preview({ file }, { signal }),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
  const {
    mutate,
    isPending,
    error: importError,
  } = useMutation({
    mutationFn: () => run(file),
    onSuccess: (done) => {
      if (!done) return onClose()
      // Only what has to be looked at keeps the sheet open.
      if (done.problems.length > 0 || done.added + done.updated === 0) return setResult(done)
      tell(done)
      onClose()
    },
  })
  const kept = preview ? preview.result.added + preview.result.updated : 0
  return (
    <Sheet
      title={<span title={file.name}>{`Import people from ${shortened(file.name)}`}</span>}
      isWide
      onClose={onClose}
      foot={foot()}
    >
      <div className={styles.stack}>
        {error && <Callout tone="err">{sentenceOf(error)}</Callout>}
        {!preview && !error && <Waiting label="Reading the file" />}
        {result && <Callout tone="ok">{importSentence(result)}</Callout>}
        {result && <ImportProblems problems={result.problems} />}
        {importError && <Callout tone="err">{sentenceOf(importError)}</Callout>}
        {preview && !result && <Preview preview={preview} />}
      </div>
    </Sheet>
  )

  function foot() {
    if (result)
      return (
        <>
          {result.import && result.added + result.updated > 0 && (
            <Button
              variant="default"
              onClick={() => {
                onClose()
                void undo(result.import ?? '')
              }}
            >
              Undo the import
            </Button>
          )}
          <Button onClick={onClose}>Show people</Button>
        </>
      )
    return (
      <>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button disabled={kept === 0} loading={isPending} onClick={() => mutate()}>
          {kept === 0 ? 'Import' : `Import ${printCount(kept, 'row')}`}
        </Button>
      </>
    )
  }
}

function Preview({ preview }: { preview: ImportPreview }) {
  const { added, updated, skipped, problems } = preview.result
  return (
    <>
      <div className={styles.summary}>
        <dl className={styles.numbers}>
          {[
            { name: 'new', count: added },
            { name: 'known or repeated, brought up to date', count: updated },
            { name: 'left out', count: skipped },
          ].map(({ name, count }) => (
            <div key={name}>
              <dt className={styles.name}>{name}</dt>
              <dd className={styles.number}>{printNumber(count)}</dd>
            </div>
          ))}
        </dl>
        <ReadAs preview={preview} />
      </div>
      {preview.starts.length > 0 && added > 0 && (
        <Callout tone="warn">
          {preview.starts.length === 1 ? 'This workflow is on and starts' : 'These workflows are on and start'} for the
          new people: {printList(preview.starts.map((name) => `“${name}”`))}.
        </Callout>
      )}
      <ImportProblems problems={problems} />
      <ImportColumns columns={preview.columns} />
      <ImportRows people={preview.people} />
    </>
  )
}
