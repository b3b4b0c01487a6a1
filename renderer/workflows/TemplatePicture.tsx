import { useInViewport } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useApi } from '../api/ApiProvider.tsx'
import styles from './TemplatePicture.module.css'

/** How a template begins, as a picture. Drawn when it comes into sight: there are many. */
export function TemplatePicture({ template, name }: { template: string; name: string }) {
  const { queries } = useApi()
  const { ref, inViewport } = useInViewport()
  const { data } = useQuery({
    ...queries.templates.get.queryOptions({ input: { id: template }, staleTime: Number.POSITIVE_INFINITY }),
    enabled: inViewport,
  })
  return (
    <div ref={ref} className={styles.frame}>
      {data && (
        <Suspense>
          <SmallPicture graph={data.graph} title={`${name}: how it begins`} />
        </Suspense>
      )}
    </div>
  )
}

// What draws it comes with the canvas, which is not needed for the first look at this screen.
const SmallPicture = lazy(async () => ({ default: (await import('../picture/SmallPicture.tsx')).SmallPicture }))
