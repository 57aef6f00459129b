namespace MessageContracts.Json;

/// <summary>Reads one item of a list, as the generated types' reading methods do.</summary>
/// <typeparam name="T">The type of the item.</typeparam>
/// <param name="reader">Stands on the item's first token, and is left on its last.</param>
/// <returns>The item; null or the default where it cannot be built.</returns>
public delegate T? ReadItem<T>(ref MessageReader reader);

/// <summary>Writes one item of a list, as the generated types' writing methods do.</summary>
/// <typeparam name="T">The type of the item.</typeparam>
/// <param name="value">The item.</param>
/// <param name="writer">Where it goes.</param>
public delegate void WriteItem<in T>(T value, ref MessageWriter writer);
