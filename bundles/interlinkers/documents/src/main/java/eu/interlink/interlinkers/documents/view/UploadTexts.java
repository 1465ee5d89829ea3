package eu.interlink.interlinkers.documents.view;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** The words of the upload field in the reader's language. */
final class UploadTexts {

    private UploadTexts() {
    }

    static UploadI18N of(Reader reader) {
        UploadI18N texts = new UploadI18N();
        texts.setAddFiles(new UploadI18N.AddFiles().setOne(reader.t("upload.choose")).setMany(reader.t("upload.choose")));
        texts.setDropFiles(new UploadI18N.DropFiles().setOne(reader.t("upload.drop")).setMany(reader.t("upload.drop")));
        texts.setError(new UploadI18N.Error().setTooManyFiles(reader.t("upload.one")).setFileIsTooBig(reader.t("upload.big"))
                .setIncorrectFileType(reader.t("upload.failed")));
        texts.setFile(new UploadI18N.File().setRetry(reader.t("upload.retry")).setStart(reader.t("upload.start")).setRemove(reader.t("upload.remove")));
        texts.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status().setConnecting(reader.t("upload.connecting")).setStalled(reader.t("upload.stalled"))
                        .setProcessing(reader.t("upload.processing")).setHeld(reader.t("upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime().setPrefix(reader.t("upload.remaining")).setUnknown(reader.t("upload.unknown")))
                .setError(new UploadI18N.Uploading.Error().setServerUnavailable(reader.t("upload.failed"))
                        .setUnexpectedServerError(reader.t("upload.failed")).setForbidden(reader.t("upload.failed"))));
        texts.setUnits(List.of("B", "kB", "MB", "GB"));
        return texts;
    }
}
