import { useEffect, useRef, useState } from 'react'
import styles from './EmailFrame.module.css'
import { safePage } from './safePage.ts'

interface EmailFrameProps {
  html: string
  /** What a screen reader calls it. */
  title: string
  /** As wide as a mail program would show it, in pixels. Left out: as wide as there is room. */
  width?: number
  /** Drawn smaller by this, so that a wide email fits a narrow place. */
  scale?: number
}

/**
 * An email as a mail program shows it: a page of its own, as high as it is. Nothing in it can run (no scripts, neither by
 * the sandbox nor by the policy of the window), and nothing is fetched. Only its links lead out, into the browser.
 * It is always somebody's: the fields are filled in.
 */
export function EmailFrame({ html, title, width, scale = 1 }: EmailFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [isReady, setReady] = useState(false)
  const [height, setHeight] = useState(0)

  // The page is exchanged within the frame: loading it anew would blink at each letter typed.
  useEffect(() => {
    const page = frame.current?.contentDocument
    if (!isReady || !page) return
    page.documentElement.replaceWith(page.adoptNode(safePage(html)))
    const measure = () => setHeight(page.body.getBoundingClientRect().height)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(page.body)
    return () => observer.disconnect()
  }, [html, isReady])

  return (
    <div
      className={styles.room}
      style={{ height: height * scale, width: width === undefined ? '100%' : width * scale }}
    >
      <iframe
        ref={frame}
        title={title}
        data-personal
        className={styles.frame}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        srcDoc="<!doctype html><html lang='en'><title>Email</title></html>"
        onLoad={() => setReady(true)}
        style={{ width: width ?? '100%', height, transform: scale === 1 ? undefined : `scale(${scale})` }}
      />
    </div>
  )
}
