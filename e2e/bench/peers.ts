/** Peers, run inside the page in the same run: what a plain program would do with the same amount of data. */
import type { Page } from '@playwright/test'

/** Reads and opens `count` sealed rows of about 1.4 KB, one row each, one after the other: milliseconds. */
export const openRowsOneByOne = (page: Page, count: number): Promise<number> =>
  page.evaluate(async (rows) => {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ])
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('bench-peer', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('rows')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error('no database'))
    })
    const iv = new Uint8Array(12)
    const plain = new Uint8Array(1400)
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain)
    await new Promise<void>((resolve) => {
      const writing = database.transaction('rows', 'readwrite')
      for (let id = 0; id < rows; id += 1) writing.objectStore('rows').put(sealed, id)
      writing.oncomplete = () => resolve()
    })
    const from = performance.now()
    for (let id = 0; id < rows; id += 1) {
      const row = await new Promise<ArrayBuffer>((resolve) => {
        const request = database.transaction('rows').objectStore('rows').get(id)
        request.onsuccess = () => resolve(request.result as ArrayBuffer)
      })
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, row)
    }
    const ms = performance.now() - from
    database.close()
    indexedDB.deleteDatabase('bench-peer')
    return ms
  }, count)

/** One strict IndexedDB write of about 1.4 KB, `count` times: milliseconds each. */
export const writeStrictly = (page: Page, count: number): Promise<number[]> =>
  page.evaluate(async (writes) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('bench-strict', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('rows')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error('no database'))
    })
    const times: number[] = []
    for (let id = 0; id < writes; id += 1) {
      const from = performance.now()
      await new Promise<void>((resolve) => {
        const writing = database.transaction('rows', 'readwrite', { durability: 'strict' })
        writing.objectStore('rows').put(new Uint8Array(1400), id)
        writing.oncomplete = () => resolve()
      })
      times.push(performance.now() - from)
    }
    database.close()
    indexedDB.deleteDatabase('bench-strict')
    return times
  }, count)

/** SHA-256 of so many zeros at once and AES-GCM of them a MiB at a time, kept nowhere: milliseconds. */
export const hashAndSeal = (page: Page, bytes: number): Promise<number> =>
  page.evaluate(async (count) => {
    const chunk = 1024 * 1024
    const plain = new Uint8Array(count)
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
    ])
    const from = performance.now()
    await crypto.subtle.digest('SHA-256', plain)
    for (let at = 0; at < count; at += chunk) {
      const iv = crypto.getRandomValues(new Uint8Array(12))
      await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain.subarray(at, at + chunk))
    }
    return performance.now() - from
  }, bytes)
