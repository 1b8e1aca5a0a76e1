/**
 * What a file is by its content, whether it may be attached, and what is taken out of it first.
 *
 * <p>Neither the name of a file nor what its sender calls it decides what it is: {@link
 * org.groundswell.attachment.content.Inspection} looks at its bytes, by Apache Tika's magic numbers
 * and, in a package, by its list of contents. The name has to agree.
 *
 * <p>Pure functions of a file; no table and no request. Nothing here parses a document: that is
 * dangerous work, and is done by another process ({@code attachment.reading}).
 *
 * <p>Invariants: what can run, script or hide something when it is opened is refused; a package is
 * unpacked to a stated size and no further; an image leaves without the place, the camera and the
 * people that were written into it.
 *
 * @see <a href="../../../../../../../docs/adr/0097-attached-files-live-in-the-database.md">ADR
 *     97</a>
 */
package org.groundswell.attachment.content;
