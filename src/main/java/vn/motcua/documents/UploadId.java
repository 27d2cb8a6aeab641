package vn.motcua.documents;

import java.util.UUID;

/** Names an upload; unguessable, and good for its owner only. */
public record UploadId(UUID value) {

    static UploadId random() {
        return new UploadId(UUID.randomUUID());
    }
}
