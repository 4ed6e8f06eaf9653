/**
 * What a read model is: its declaration ({@link io.keystory.platform.projection.ViewModel} for one view an aggregate,
 * {@link io.keystory.platform.projection.RelationModel} for links between them) and how a batch of events becomes rows.
 * It is run by {@code live}, made anew beside that by {@code rebuild}; what it cannot take in is set aside by
 * {@code intake}; {@code operation} is what people see and order.
 */
package io.keystory.platform.projection;
