package dev.dynoscope.live.storage;

import java.io.InputStream;
import java.util.List;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;

/**
 * The storage as the owner of one bucket sees it: no other bucket is there, and the bucket itself
 * cannot be deleted or opened to everybody. Reports what is done in it.
 */
final class OwnBucket extends ForwardingBlobStore {
  private final String bucket;
  private final Reports reports;

  OwnBucket(BlobStore all, String bucket, Reports reports) {
    super(all);
    this.bucket = bucket;
    this.reports = reports;
  }

  private static S3ProxyException denied() {
    return new S3ProxyException(S3ErrorCode.ACCESS_DENIED);
  }

  @Override
  public ListBucketsResponse list() {
    List<Bucket> own =
        delegate().list().buckets().stream().filter(b -> b.name().equals(bucket)).toList();
    return ListBucketsResponse.builder().buckets(own).build();
  }

  @Override
  public ListObjectsV2Response list(ListObjectsV2Request request) {
    ListObjectsV2Response answer = delegate().list(request);
    reports.listed(bucket, answer.contents().size());
    return answer;
  }

  @Override
  public CreateBucketResponse createContainer(CreateBucketRequest request) {
    throw new S3ProxyException(S3ErrorCode.BUCKET_ALREADY_OWNED_BY_YOU);
  }

  @Override
  public void deleteBucket(String name) {
    throw denied();
  }

  @Override
  public void deleteContainer(String name) {
    throw denied();
  }

  @Override
  public void setContainerAccess(String name, BucketCannedACL access) {
    if (access != BucketCannedACL.PRIVATE) {
      throw denied();
    }
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream body) {
    PutObjectResponse answer = delegate().putBlob(request, body);
    stored(request.key());
    return answer;
  }

  /** The size is what is there now, whatever the client said that it sends. */
  private void stored(String key) {
    reports.stored(bucket, key, delegate().blobMetadata(bucket, key).contentLength());
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    refuseForeign(request.sourceBucket());
    CopyObjectResponse answer = delegate().copyBlob(request);
    stored(request.destinationKey());
    return answer;
  }

  private void refuseForeign(String source) {
    if (!source.equals(bucket)) {
      throw denied();
    }
  }

  @Override
  public UploadPartCopyResponse copyMultipartPart(
      MultipartUpload upload, UploadPartCopyRequest request) {
    refuseForeign(request.sourceBucket());
    return delegate().copyMultipartPart(upload, request);
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    CompleteMultipartUploadResponse answer = delegate().completeMultipartUpload(upload, request);
    stored(request.key());
    return answer;
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    ResponseInputStream<GetObjectResponse> answer = delegate().getBlob(request);
    reports.fetched(bucket, request.key(), answer.response().contentLength());
    return answer;
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    DeleteObjectResponse answer = delegate().removeBlob(request);
    reports.deleted(bucket, request.key());
    return answer;
  }
}
