/**
 * The front door: decides who answers a request, keeps its headers and path honest, serves the frontends.
 *
 * <p>{@code route}, {@code guard} and {@code frontend} are plain Java and know no server. {@code servlet} offers them
 * to the single process, {@code proxy} to the separate edge; neither knows the other, and no package knows a service.
 */
package io.keystory.edge;
