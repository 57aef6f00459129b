using System.Reflection;
using System.Runtime.CompilerServices;

namespace MessageContracts.Contracts.Tests.Material;

/// <summary>The objects that a value is made of, and what each weighs on the heap.</summary>
internal sealed class ObjectGraph
{
    private readonly HashSet<object> objects = new(ReferenceEqualityComparer.Instance);

    private ObjectGraph(object root) => Add(root);

    /// <summary>The bytes of all objects of one value that another value, made in the same way, does not share with it.</summary>
    public static long OwnBytes(object value, object other)
    {
        HashSet<object> shared = new ObjectGraph(other).objects;
        return new ObjectGraph(value).objects.Where(item => !shared.Contains(item)).Sum(Weigh);
    }

    private void Add(object? item)
    {
        if (item is null || item is Pointer || (!item.GetType().IsValueType && !objects.Add(item)))
        {
            return;
        }

        if (item is Array array)
        {
            foreach (object? element in array)
            {
                Add(element);
            }
        }
        else if (item is not (string or Uri))
        {
            AddFields(item);
        }
    }

    private void AddFields(object item)
    {
        for (Type? type = item.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPrimitive)
                {
                    Add(field.GetValue(item));
                }
            }
        }
    }

    /// <summary>What another object of the same type and length allocates; a <see cref="Uri"/> makes more, when it is made, than it keeps.</summary>
    private static long Weigh(object item) => Enumerable.Range(0, 3).Min(_ =>
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        object copy = item switch
        {
            string text => new string('x', text.Length),
            Array array => Array.CreateInstance(array.GetType().GetElementType()!, array.Length),
            Uri uri => new Uri(new string(uri.OriginalString.AsSpan()), uri.IsAbsoluteUri ? UriKind.Absolute : UriKind.RelativeOrAbsolute),
            _ => RuntimeHelpers.GetUninitializedObject(item.GetType()),
        };
        long after = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(copy);
        return after - before;
    });
}
